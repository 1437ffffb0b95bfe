package org.corvee.audit.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.model.Cv;
import org.junit.jupiter.api.Test;

class ContainmentTest {
    @Test
    void goesFromPlacePartDutyAndConceptToWhateverTheyLieIn() {
        String steps =
                """
                <site/yard> a cv:Site ; cv:locatedIn <place/kazan> .
                <place/kazan> cv:within <place/tatarstan> .
                <cohort/crew> cv:partOf <cohort/all> .
                <obligation/o> cv:imposedBy <provision/p> . <provision/p> cv:partOf <resolution/r> .
                """;
        assertEquals(
                Set.of("yard kazan", "yard tatarstan", "kazan tatarstan", "crew all", "o p", "o r", "p r"),
                contained(new Harbour().with(steps)));
    }

    @Test
    void putsNobodyIntoAPlaceWhereHeStays() {
        assertEquals(
                Set.of(),
                contained(
                        new Harbour()
                                .with(
                                        "<cohort/crew> a cv:WorkerCohort ; cv:locatedIn <place/kazan> . <actor/a> cv:basedIn <place/kazan> .")));
    }

    @Test
    void comesBackFromACircleAndPutsNothingIntoItself() {
        assertEquals(
                Set.of("a b", "b a"),
                contained(new Harbour()
                        .with("<place/a> cv:within <place/b>, <place/a> . <place/b> cv:within <place/a> .")));
    }

    @Test
    void followsAChainThatNoPathCan() {
        int[] ofTheFirst = new int[1];
        StreamRDF counting = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                ofTheFirst[0] += triple.getSubject().equals(place(0)) ? 1 : 0;
            }
        };
        derive(chain(Containment.MOST_WHOLES), counting);
        assertEquals(Containment.MOST_WHOLES, ofTheFirst[0]);
    }

    @Test
    void refusesAChainWhosePairsWouldOutgrowTheGraph() {
        Containment.TooDeep refused =
                assertThrows(Containment.TooDeep.class, () -> derive(chain(1_001), new StreamRDFBase()));
        assertEquals(
                "https://example.org/id/place/0: lies in 1,001 others, step by step, and each of them is noted;"
                        + " let it lie in 1,000 at most: leave out steps between that nobody asks for",
                refused.getMessage());
    }

    private static void derive(Graph graph, StreamRDF derived) {
        Harbour.RULES.containment().derive(DatasetGraphFactory.wrap(graph), derived);
    }

    private static Graph chain(int steps) {
        Graph chain = GraphFactory.createDefaultGraph();
        Node within = NodeFactory.createURI(Cv.term("within"));
        for (int step = 0; step < steps; step++) {
            chain.add(Triple.create(place(step), within, place(step + 1)));
        }
        return chain;
    }

    private static Node place(int number) {
        return NodeFactory.createURI("https://example.org/id/place/" + number);
    }

    private static Set<String> contained(Harbour harbour) {
        Set<String> contained = new TreeSet<>();
        harbour.dataset()
                .getDefaultGraph()
                .find(Node.ANY, NodeFactory.createURI(Cv.CONTAINED_IN_ALL), Node.ANY)
                .filterKeep(triple -> triple.getSubject().getURI().startsWith("https://example.org/"))
                .forEach(triple -> contained.add(name(triple.getSubject()) + " " + name(triple.getObject())));
        return contained;
    }

    private static String name(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }
}
