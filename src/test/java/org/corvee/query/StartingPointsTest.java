package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryFactory;
import org.corvee.model.TripleCounts;
import org.corvee.store.GraphCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingPointsTest {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final GraphCounts COUNTS = new GraphCounts(
            new TripleCounts(9000, 900, 900),
            new TreeMap<>(Map.of("urn:Claim", 700L, "urn:Visa", 3L)),
            new TreeMap<>(Map.of(
                    "urn:holds",
                    new TripleCounts(5, 5, 5),
                    "urn:says",
                    new TripleCounts(650, 650, 600),
                    "urn:label",
                    new TripleCounts(800, 800, 700),
                    RDF + "type",
                    new TripleCounts(900, 900, 5))));

    @ParameterizedTest
    @CsvSource({
        "?x a <urn:Claim>, 700",
        "?x a <urn:Claim> ; <urn:says> ?y, 650",
        "?x a <urn:Visa> . OPTIONAL { ?x <urn:label> ?y }, 3",
        "<urn:one> <urn:says> ?y, 1",
        "?x <urn:says> 'word', 650",
        "?x <urn:says> <https://w3id.org/corvee/vocabulary/stance#denies>, 650",
        "?x a <urn:Claim> ; <urn:says> ?y . ?y a <urn:Visa>, 650",
        "?x a <urn:Visa> ; <urn:holds> ?y . ?y <urn:label> ?z, 5",
        "?x a <urn:Claim> ; <urn:says> ?y . ?y <urn:label> <urn:one>, 1",
        "?x ?p ?y, 9000",
        "?x ?p <urn:one>, 1",
        "{ ?x <urn:says> ?y } UNION { ?x a <urn:Visa> }, 653",
        "?x a <urn:Claim> FILTER NOT EXISTS { ?x <urn:label> ?y }, 700",
        "?x a <urn:Claim> MINUS { ?x a <urn:Visa> }, 700",
        "VALUES ?y { 1 2 } ?x <urn:says> ?y, 650",
        "?x <urn:label>+ ?y, 9000",
        "?x <urn:label>+ <urn:one>, 1",
        "?x <urn:unknown> ?y, 0",
        "BIND (1 AS ?x), 1"
    })
    void countsTheRarestOfWhatIsNeeded(String where, long points) {
        assertEquals(points, StartingPoints.of(QueryFactory.create("SELECT * { %s }".formatted(where)), COUNTS));
    }
}
