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
record PropertyLabel(String word, String gloss, Node property) {
    private static final String SCHEMA = "https://schema.org/";
    private static final String VANN = "http://purl.org/vocab/vann/";

    /** Of files. */
    static final List<PropertyLabel> FILES = List.of(
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
    static final List<PropertyLabel> TERMS = List.of(
            new PropertyLabel("subclass of", "it is a kind of", RDFS.subClassOf.asNode()),
            new PropertyLabel("disjoint with", "nothing is both", OWL.disjointWith.asNode()),
            plain("ids begin with", cv("idSegment")),
            new PropertyLabel("domain", "what it describes", RDFS.domain.asNode()),
            new PropertyLabel(
                    "domain includes", "it describes any of", NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new PropertyLabel("range", "what its values are", RDFS.range.asNode()),
            new PropertyLabel(
                    "range includes", "its values are any of", NodeFactory.createURI(SCHEMA + "rangeIncludes")),
            new PropertyLabel("values from", "the vocabulary of its values", cv("valuesFrom")),
            new PropertyLabel("subproperty of", "whenever it holds, so does", RDFS.subPropertyOf.asNode()),
            new PropertyLabel("broader", "the wider concept", SKOS.broader.asNode()),
            plain("rank", cv("rank")),
            plain("notation", SKOS.notation.asNode()),
            plain("example", SKOS.example.asNode()));

    /** The same seen from the other side. */
    static final List<PropertyLabel> OTHER_SIDES = List.of(
            new PropertyLabel("superclass of", "its kinds are", RDFS.subClassOf.asNode()),
            new PropertyLabel("in the domain of", "the properties that describe it", RDFS.domain.asNode()),
            new PropertyLabel(
                    "in the domain of",
                    "the properties that describe it",
                    NodeFactory.createURI(SCHEMA + "domainIncludes")),
            new PropertyLabel("superproperty of", "it holds whenever one of these does", RDFS.subPropertyOf.asNode()),
            new PropertyLabel("narrower", "the more specific concepts", SKOS.broader.asNode()));

    private static PropertyLabel plain(String word, Node property) {
        return new PropertyLabel(word, "", property);
    }

    static Node cv(String name) {
        return NodeFactory.createURI("https://w3id.org/corvee/ontology#" + name);
    }
}
