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
record Told(String word, Node property) {
    private static final String SCHEMA = "https://schema.org/";
    private static final String VANN = "http://purl.org/vocab/vann/";
    private static final Told EXAMPLE = new Told("example", SKOS.example.asNode());

    /** Of files. */
    static final List<Told> FILES = List.of(
            new Told("version", OWL.versionInfo.asNode()),
            new Told("this version", OWL2.versionIRI.asNode()),
            new Told("prefix", NodeFactory.createURI(VANN + "preferredNamespacePrefix")),
            new Told("namespace", NodeFactory.createURI(VANN + "preferredNamespaceUri")),
            new Told("made by", DCTerms.creator.asNode()),
            new Told("changed", DCTerms.modified.asNode()),
            new Told("license", DCTerms.license.asNode()),
            new Told("cite as", DCTerms.bibliographicCitation.asNode()),
            new Told("see also", RDFS.seeAlso.asNode()));

    /** Of classes, properties and concepts; each has some of them. */
    static final List<Told> TERMS = List.of(
            new Told("is a kind of", RDFS.subClassOf.asNode()),
            new Told("is never", OWL.disjointWith.asNode()),
            new Told("ids begin with", cv("idSegment")),
            new Told("speaks of", RDFS.domain.asNode()),
            new Told("speaks of", NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new Told("value", RDFS.range.asNode()),
            new Told("value", NodeFactory.createURI(SCHEMA + "rangeIncludes")),
            new Told("takes values from", cv("valuesFrom")),
            new Told("implies", RDFS.subPropertyOf.asNode()),
            new Told("is narrower than", SKOS.broader.asNode()),
            new Told("rank", cv("rank")),
            new Told("notation", SKOS.notation.asNode()),
            EXAMPLE);

    /** The same seen from the other side. */
    static final List<Told> OTHER_SIDES = List.of(
            new Told("kinds", RDFS.subClassOf.asNode()),
            new Told("properties", RDFS.domain.asNode()),
            new Told("properties", NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new Told("is implied by", RDFS.subPropertyOf.asNode()),
            new Told("is wider than", SKOS.broader.asNode()));

    static Node cv(String name) {
        return NodeFactory.createURI("https://w3id.org/corvee/ontology#" + name);
    }
}
