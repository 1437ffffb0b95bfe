package org.corvee.triple;

import static org.corvee.triple.Told.claim;
import static org.corvee.triple.Told.testimony;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.corvee.model.ThingId;
import org.corvee.query.Reifiers;
import org.junit.jupiter.api.Test;

class ReifiersTest {
    private static final Iris IRIS = new Iris(Iris.BASE);
    private static final Graph PLAIN = Collected.of(sink -> {
        sink.testimony(testimony("letter", "narrator", "newsletter"));
        sink.claim(claim("letter", "narrator"));
    });

    @Test
    void saysTheStatementAsOneTripleTerm() {
        Node statement = NodeFactory.createTripleTerm(
                IRIS.thing(ThingId.parse("cohort/pier-builders")),
                NodeFactory.createURI(Cv.term("arrivesIn")),
                IRIS.thing(ThingId.parse("place/harbour")));
        List<Triple> reifying = reified()
                .find(
                        IRIS.claim(claim("letter", "narrator").id()),
                        NodeFactory.createURI(RDF.getURI() + "reifies"),
                        Node.ANY)
                .toList();
        assertEquals(
                List.of(statement), reifying.stream().map(Triple::getObject).toList());
    }

    @Test
    void keepsAllElse() {
        Graph reified = reified();
        assertFalse(reified.contains(Node.ANY, RDF.subject.asNode(), Node.ANY));
        assertEquals(PLAIN.size() - 2, reified.size());
    }

    private static Graph reified() {
        Collected collected = new Collected();
        Reifiers reifiers = new Reifiers(collected);
        PLAIN.stream()
                .sorted(Comparator.comparing(t -> t.getSubject().getURI()))
                .forEach(reifiers::triple);
        reifiers.finish();
        return collected.graph();
    }
}
