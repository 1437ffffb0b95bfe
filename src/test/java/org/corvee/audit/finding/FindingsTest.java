package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.model.Cv;
import org.corvee.model.PartsDigest;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final FindingTriples TRIPLES = new FindingTriples("https://example.org/");

    @Test
    void comeBackFromAGraphAsTheyWereWritten() {
        DatasetGraph dataset = denial();
        Findings derived = Findings.derive(dataset, Harbour.RULES);
        TRIPLES.of(derived, Harbour.RULES).forEach(dataset.getDefaultGraph()::add);
        assertEquals(derived, Findings.published(dataset));
        assertEquals(derived, Findings.derive(dataset, Harbour.RULES), "findings change no findings");
    }

    @Test
    void tellWhatAChangedClaimChanges() {
        DatasetGraph dataset = denial();
        Graph graph = dataset.getDefaultGraph();
        TRIPLES.of(Findings.derive(dataset, Harbour.RULES), Harbour.RULES).forEach(graph::add);
        Node denial = NodeFactory.createURI("https://example.org/id/claim/2");
        graph.remove(denial, iri(Cv.STANCE), Node.ANY);
        graph.add(denial, iri(Cv.STANCE), iri(Cv.concept("stance", "affirms")));
        Findings now = Findings.derive(dataset, Harbour.RULES);
        Findings before = Findings.published(dataset);
        assertEquals(1, before.without(now).size());
        assertTrue(before.without(now).get(0) instanceof Conflict);
        assertTrue(now.without(before).get(0) instanceof Corroboration);
    }

    @Test
    void nameTheFindingThatLacksAPart() {
        DatasetGraph dataset = denial();
        Graph graph = dataset.getDefaultGraph();
        TRIPLES.of(Findings.derive(dataset, Harbour.RULES), Harbour.RULES).forEach(graph::add);
        graph.remove(Node.ANY, iri(Cv.BECAUSE), Node.ANY);
        PublishedFindings.BadFindings bad =
                assertThrows(PublishedFindings.BadFindings.class, () -> Findings.published(dataset));
        assertTrue(
                String.valueOf(bad.getMessage()).endsWith("a finding has one; build the graph again"),
                bad.getMessage());
    }

    @Test
    void keepTheirNames() {
        Conflict conflict = Findings.derive(denial(), Harbour.RULES).conflicts().get(0);
        assertEquals("conflict.bb5ec1b76ba4", conflict.name());
    }

    @Test
    void areNamedByTheirPartsAndNotByWhereTheyMeet() {
        assertEquals(64, PartsDigest.of(List.of("ab", "c")).length());
        assertTrue(!PartsDigest.of(List.of("ab", "c")).equals(PartsDigest.of(List.of("a", "bc"))));
    }

    private static DatasetGraph denial() {
        return new Harbour()
                .claim("1", "clerk", "<cohort/c> cv:worksIn <place/a>")
                .told("2", "pilot", "denies", "reported", "<cohort/c> cv:worksIn <place/a>")
                .claim("3", "narrator", "<cohort/c> cv:livesAt <site/s>")
                .claim("4", "clerk", "<cohort/c> cv:livesAt <site/s>")
                .dataset();
    }
}
