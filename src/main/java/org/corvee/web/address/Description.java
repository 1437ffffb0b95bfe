package org.corvee.web.address;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * What is said of a thing, or a part of it.
 *
 * @param iri the thing
 * @param last the last claim of this part when there are more, else empty
 */
record Description(String iri, Graph graph, String last) {
    private static final Node NEXT = NodeFactory.createURI("http://www.w3.org/ns/hydra/core#next");
    private static final Node LICENSE = NodeFactory.createURI("https://www.apache.org/licenses/LICENSE-2.0");

    /** Adds what is true of the description itself: what it is about, and what it is a part of. */
    void signed(String base, String document) {
        Node page = NodeFactory.createURI(document);
        graph.add(Triple.create(page, RDF.type.asNode(), FOAF.Document.asNode()));
        graph.add(Triple.create(page, FOAF.primaryTopic.asNode(), NodeFactory.createURI(iri)));
        graph.add(Triple.create(page, VOID.inDataset.asNode(), NodeFactory.createURI(base + "id/dataset/corvee")));
        graph.add(Triple.create(page, DCTerms.license.asNode(), LICENSE));
    }

    /** Adds where it goes on. */
    void continued(String document, String next) {
        graph.add(Triple.create(NodeFactory.createURI(document), NEXT, NodeFactory.createURI(next)));
    }
}
