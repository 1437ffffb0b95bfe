package org.corvee.store;

import static org.corvee.store.Builds.iri;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        int length = Closure.MOST_REACHED + 1;
        assertEquals(length * (length + 1) / 2, closure(chain(length)).size());
    }

    @Test
    void refusesAChainWhoseSquareWouldBeTheGraph() {
        Closure.TooLong refused = assertThrows(Closure.TooLong.class, () -> closure(chain(5_000)));
        String words = String.valueOf(refused.getMessage());
        assertTrue(words.contains("reaches more than 1,000 others by"), words);
        assertTrue(words.endsWith("leave out steps between that nobody asks for"), words);
    }

    @Test
    void takesWhatFollowsAtOnceHoweverMuch() {
        int many = 3 * Closure.MOST_REACHED;
        assertEquals(
                many,
                closure(IntStream.range(0, many)
                                .mapToObj(i -> link("list", "step", "n" + i))
                                .toList())
                        .size());
    }

    private static List<Triple> chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> link("n" + i, "step", "n" + (i + 1)))
                .toList();
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
