package org.corvee.audit.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.model.Marking;
import org.junit.jupiter.api.Test;

/** What is found is marked as strictly as its strictest premise. */
class FindingMarkingsTest {
    private static final String GRAPH =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX tlp: <https://w3id.org/corvee/vocabulary/tlp#>
            <https://example.org/clear> cv:marking tlp:clear .
            <https://example.org/amber> cv:marking tlp:amber .
            <https://example.org/strict> cv:marking tlp:amber-strict .
            <https://example.org/one> cv:restsOn <https://example.org/clear> .
            <https://example.org/two> cv:restsOn <https://example.org/amber>, <https://example.org/clear> .
            <https://example.org/three> cv:restsOn <https://example.org/clear>, <https://example.org/strict>, <https://example.org/amber> .
            """;

    @Test
    void marksFindingsAndTheGraphItself() {
        DatasetGraph draft = DatasetGraphFactory.create();
        RDFParser.fromString(GRAPH, Lang.TURTLE).parse(draft);
        var derived = GraphFactory.createDefaultGraph();
        new FindingMarkings(NodeFactory.createURI("https://example.org/graph"), Marking.RED)
                .derive(draft, StreamRDFLib.graph(derived));
        Set<String> marked = new TreeSet<>();
        derived.stream()
                .forEach(triple -> marked.add(triple.getSubject().getLocalName() + " "
                        + triple.getObject().getLocalName()));
        assertEquals(Set.of("one clear", "two amber", "three amber-strict", "graph red"), marked);
    }
}
