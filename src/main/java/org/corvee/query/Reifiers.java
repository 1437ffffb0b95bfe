package org.corvee.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;

/**
 * Says in RDF 1.2 what claims state: {@code claim rdf:reifies <<( s p o )>>} instead of three triples.
 *
 * <p>All triples of a subject have to come together, as they do in a sorted graph.
 */
public final class Reifiers extends StreamRDFWrapper {
    private static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    private static final Node CLAIM = NodeFactory.createURI(Cv.CLAIM);
    private final List<Triple> together = new ArrayList<>();

    /** @param out takes the graph in RDF 1.2 */
    public Reifiers(StreamRDF out) {
        super(out);
    }

    @Override
    public void triple(Triple triple) {
        if (!together.isEmpty() && !together.get(0).getSubject().equals(triple.getSubject())) {
            flush();
        }
        together.add(triple);
    }

    @Override
    public void finish() {
        flush();
        super.finish();
    }

    private void flush() {
        Optional<Triple> reified = reified();
        reified.ifPresent(super::triple);
        together.stream()
                .filter(t -> reified.isEmpty() || !says(t.getPredicate()))
                .forEach(super::triple);
        together.clear();
    }

    private Optional<Triple> reified() {
        if (together.stream().noneMatch(Reifiers::isClaim)) {
            return Optional.empty();
        }
        Node stated = NodeFactory.createTripleTerm(
                object(RDF.subject.asNode()), object(RDF.predicate.asNode()), object(RDF.object.asNode()));
        return Optional.of(Triple.create(together.get(0).getSubject(), REIFIES, stated));
    }

    private Node object(Node property) {
        return together.stream()
                .filter(t -> t.getPredicate().equals(property))
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no %s".formatted(together.get(0).getSubject(), property)));
    }

    private static boolean isClaim(Triple triple) {
        return triple.getObject().equals(CLAIM) && triple.getPredicate().equals(RDF.type.asNode());
    }

    private static boolean says(Node property) {
        return property.equals(RDF.subject.asNode())
                || property.equals(RDF.predicate.asNode())
                || property.equals(RDF.object.asNode());
    }
}
