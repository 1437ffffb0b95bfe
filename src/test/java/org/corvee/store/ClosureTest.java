package org.corvee.store;

import static org.corvee.store.Builds.iri;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class ClosureTest {
    @Test
    void reachesAllThatFollows() {
        assertEquals(
                Set.of(link("a", "all", "b"), link("a", "all", "c"), link("b", "all", "c")),
                closure(List.of(link("a", "step", "b"), link("b", "step", "c"))));
    }

    @Test
    void endsOnACircle() {
        assertEquals(
                Set.of(link("a", "all", "a"), link("a", "all", "b"), link("b", "all", "a"), link("b", "all", "b")),
                closure(List.of(link("a", "step", "b"), link("b", "step", "a"))));
    }

    /** Where a SPARQL path of the same length overflows the stack. */
    @Test
    void followsALongChain() {
        int length = 2_000;
        List<Triple> chain = IntStream.range(0, length)
                .mapToObj(i -> link("n" + i, "step", "n" + (i + 1)))
                .toList();
        assertEquals(length * (length + 1) / 2, closure(chain).size());
    }

    private static Set<Triple> closure(List<Triple> steps) {
        Graph graph = GraphFactory.createDefaultGraph();
        steps.forEach(graph::add);
        Set<Triple> derived = new HashSet<>();
        new Closure(iri("step"), iri("all")).derive(graph, new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                derived.add(triple);
            }
        });
        return derived;
    }
}
