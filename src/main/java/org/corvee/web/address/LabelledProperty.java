package org.corvee.web.address;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** A property that a page tells of, and the words for it. */
record LabelledProperty(String word, Node property) {
    private static final String SCHEMA = "https://schema.org/";
    private static final String VANN = "http://purl.org/vocab/vann/";
    private static final LabelledProperty EXAMPLE = new LabelledProperty("example", SKOS.example.asNode());

    /** Of files. */
    static final List<LabelledProperty> FILES = List.of(
            new LabelledProperty("version", OWL.versionInfo.asNode()),
            new LabelledProperty("this version", OWL2.versionIRI.asNode()),
            new LabelledProperty("prefix", NodeFactory.createURI(VANN + "preferredNamespacePrefix")),
            new LabelledProperty("namespace", NodeFactory.createURI(VANN + "preferredNamespaceUri")),
            new LabelledProperty("made by", DCTerms.creator.asNode()),
            new LabelledProperty("changed", DCTerms.modified.asNode()),
            new LabelledProperty("license", DCTerms.license.asNode()),
            new LabelledProperty("cite as", DCTerms.bibliographicCitation.asNode()),
            new LabelledProperty("see also", RDFS.seeAlso.asNode()));

    /** Of classes, properties and concepts; each has some of them. */
    static final List<LabelledProperty> TERMS = List.of(
            new LabelledProperty("is a kind of", RDFS.subClassOf.asNode()),
            new LabelledProperty("is never", OWL.disjointWith.asNode()),
            new LabelledProperty("ids begin with", cv("idSegment")),
            new LabelledProperty("speaks of", RDFS.domain.asNode()),
            new LabelledProperty("speaks of", NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new LabelledProperty("value", RDFS.range.asNode()),
            new LabelledProperty("value", NodeFactory.createURI(SCHEMA + "rangeIncludes")),
            new LabelledProperty("takes values from", cv("valuesFrom")),
            new LabelledProperty("implies", RDFS.subPropertyOf.asNode()),
            new LabelledProperty("is narrower than", SKOS.broader.asNode()),
            new LabelledProperty("rank", cv("rank")),
            new LabelledProperty("notation", SKOS.notation.asNode()),
            EXAMPLE);

    /** The same seen from the other side. */
    static final List<LabelledProperty> OTHER_SIDES = List.of(
            new LabelledProperty("kinds", RDFS.subClassOf.asNode()),
            new LabelledProperty("properties", RDFS.domain.asNode()),
            new LabelledProperty("properties", NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new LabelledProperty("is implied by", RDFS.subPropertyOf.asNode()),
            new LabelledProperty("is wider than", SKOS.broader.asNode()));

    static Node cv(String name) {
        return NodeFactory.createURI("https://w3id.org/corvee/ontology#" + name);
    }
}
