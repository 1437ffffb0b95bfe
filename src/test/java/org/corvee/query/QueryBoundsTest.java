package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryBoundsTest {
    private static String refusal(String query) {
        return assertThrows(BadQuery.class, () -> Graphs.rows(query)).fault();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?where SERVICE ?where { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } })",
                "SELECT (COUNT(EXISTS { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }) AS ?n) { ?s ?p ?o }",
                "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } } } }",
                "ASK { OPTIONAL { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } } }"
            })
    void callsNoOtherServer(String query) {
        assertEquals("not allowed: SERVICE; this endpoint asks no other", refusal(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.version>() AS ?v) {}",
                "SELECT * { BIND(<java:no.such.Thing>(1) AS ?v) }",
                "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#wait>(9000)) }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?x FILTER <java:a.B>() } }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?s)",
                "SELECT (COUNT(<java:a.B>(?s)) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:a.B>(?s) AS ?g)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (<java:a.B>(?s))",
                "SELECT * { { SELECT (IF(true, <java:a.B>(), 1) AS ?x) {} } }",
                "ASK { OPTIONAL { ?s ?p ?o FILTER(<java:a.B>(?o) IN (1, 2)) } }",
                "DESCRIBE ?s { ?s ?p ?o FILTER(<java:a.B>()) }",
                "CONSTRUCT { ?s ?p ?v } { ?s ?p ?o BIND(<java:a.B>() AS ?v) }",
                "SELECT * { MINUS { ?s ?p ?o FILTER(<java:a.B>()) } }",
                "SELECT * { ?s ?p ?o FILTER(<http://www.w3.org/2005/xpath-functions#concat>(?o)) }"
            })
    void callsNoFunctionBeyondSparqls(String query) {
        assertTrue(
                refusal(query).matches("not allowed: function <.*>; only SPARQL's own and the xsd: casts work here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o } ORDER BY RAND()",
                "SELECT * { ?s ?p ?o } ORDER BY ?s DESC(CONCAT(STR(?o), STRUUID()))",
                "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY UUID() LIMIT 3 } }"
            })
    void sortsByNothingThatIsNewAtEachLook(String query) {
        assertEquals(
                "not allowed: ORDER BY what is new at each look; bind it first: BIND(RAND() AS ?r) … ORDER BY ?r",
                refusal(query));
    }

    @Test
    void callsTheCastsOfXmlSchema() {
        assertEquals(
                1,
                Graphs.rows("SELECT (xsd:integer(\"07\") + 1 AS ?n) {}").only().number("n") - 7);
    }

    /** A second wall: what a check of the text overlooked finds no function to call. */
    @Test
    void knowsNoOtherFunctionWhileItRuns() {
        QueryBounds bounds = new QueryBounds(Duration.ofSeconds(5));
        String version = "SELECT (<java:org.apache.jena.sparql.function.library.version>() AS ?v) {}";
        try (QueryExec exec = QueryExecDatasetBuilder.create()
                .dataset(Graphs.small())
                .query(version)
                .context(bounds.within(ARQ.getContext()))
                .build()) {
            RowSet rows = exec.select();
            assertTrue(rows.next().isEmpty());
        }
    }

    @Test
    void takesMagicPropertiesForPlainOnes() {
        assertEquals(
                0,
                Graphs.rows("SELECT * { ?x <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }")
                        .rows()
                        .size());
        assertEquals(
                0,
                Graphs.rows("SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.version> ?o }")
                        .rows()
                        .size());
    }

    @Test
    void endsInTime() {
        LocalEndpoint hurried = new LocalEndpoint(Graphs.small(), new QueryBounds(Duration.ofMillis(300)));
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
        long start = System.nanoTime();
        Endpoint.FailedQuery late =
                assertThrows(Endpoint.FailedQuery.class, () -> hurried.ask(new Question("slow.rq", endless, Map.of())));
        assertEquals("slow.rq: stopped after 0.3 s; ask for less, or for more time", late.getMessage());
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }
}
