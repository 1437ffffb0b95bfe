package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The query that others build on: all claims, each once, in columns that do not change. */
class ClaimsQueryTest {
    private static final Node CLAIM = NodeFactory.createURI("https://w3id.org/corvee/ontology#Claim");
    private static Desk desk;
    private static Table claims;

    @BeforeAll
    static void build() throws IOException {
        desk = Desk.ofTheProject();
        claims = desk.ask("claims", Map.of());
    }

    @Test
    void keepsItsColumns() {
        List<String> columns = List.of(
                "claim document file start end subject predicate object modality stance depth voice from to says during qualifier reason passage"
                        .split(" "));
        assertEquals(columns, claims.columns());
    }

    @Test
    void losesNoClaim() {
        long all = desk.endpoint()
                .dataset()
                .getDefaultGraph()
                .find(Node.ANY, RDF.type.asNode(), CLAIM)
                .toList()
                .size();
        assertEquals(all, claims.column("claim").distinct().count());
    }

    @Test
    void doublesNoClaim() {
        assertEquals(claims.column("claim").distinct().count(), claims.rows().size());
    }
}
