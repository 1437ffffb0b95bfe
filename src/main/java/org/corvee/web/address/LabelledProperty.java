package org.corvee.web.address;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a page calls a property of RDF, OWL or SKOS.
 *
 * @param word the field's word for it
 * @param gloss the same in plain words, or empty where the word is plain
 */
record LabelledProperty(String word, String gloss, Node property) {
    private static final String SCHEMA = "https://schema.org/";
    private static final String VANN = "http://purl.org/vocab/vann/";

    /** Of files. */
    static final List<LabelledProperty> FILES = List.of(
            plain("version", OWL.versionInfo.asNode()),
            plain("version IRI", OWL2.versionIRI.asNode()),
            plain("prefix", NodeFactory.createURI(VANN + "preferredNamespacePrefix")),
            plain("namespace", NodeFactory.createURI(VANN + "preferredNamespaceUri")),
            plain("creator", DCTerms.creator.asNode()),
            plain("modified", DCTerms.modified.asNode()),
            plain("licence", DCTerms.license.asNode()),
            plain("citation", DCTerms.bibliographicCitation.asNode()),
            plain("see also", RDFS.seeAlso.asNode()));

    /** Of classes, properties and concepts; each has some of them. */
    static final List<LabelledProperty> TERMS = List.of(
            new LabelledProperty("subclass of", "it is a kind of", RDFS.subClassOf.asNode()),
            new LabelledProperty("disjoint with", "nothing is both", OWL.disjointWith.asNode()),
            plain("ids begin with", cv("idSegment")),
            new LabelledProperty("domain", "what it describes", RDFS.domain.asNode()),
            new LabelledProperty(
                    "domain includes", "it describes any of", NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new LabelledProperty("range", "what its values are", RDFS.range.asNode()),
            new LabelledProperty(
                    "range includes", "its values are any of", NodeFactory.createURI(SCHEMA + "rangeIncludes")),
            new LabelledProperty("values from", "the vocabulary of its values", cv("valuesFrom")),
            new LabelledProperty("subproperty of", "whenever it holds, so does", RDFS.subPropertyOf.asNode()),
            new LabelledProperty("broader", "the wider concept", SKOS.broader.asNode()),
            plain("rank", cv("rank")),
            plain("notation", SKOS.notation.asNode()),
            plain("example", SKOS.example.asNode()));

    /** The same seen from the other side. */
    static final List<LabelledProperty> OTHER_SIDES = List.of(
            new LabelledProperty("superclass of", "its kinds are", RDFS.subClassOf.asNode()),
            new LabelledProperty("in the domain of", "the properties that describe it", RDFS.domain.asNode()),
            new LabelledProperty(
                    "in the domain of",
                    "the properties that describe it",
                    NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new LabelledProperty(
                    "superproperty of", "it holds whenever one of these does", RDFS.subPropertyOf.asNode()),
            new LabelledProperty("narrower", "the more specific concepts", SKOS.broader.asNode()));

    private static LabelledProperty plain(String word, Node property) {
        return new LabelledProperty(word, "", property);
    }

    static Node cv(String name) {
        return NodeFactory.createURI("https://w3id.org/corvee/ontology#" + name);
    }
}
