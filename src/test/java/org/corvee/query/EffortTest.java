package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where queries may run, by what they consist of. */
class EffortTest {
    private static QueryAnalysis.Effort effort(String text) {
        return QueryAnalysis.of(
                        BoundQuery.of(new Question("query", text, Map.of())).query())
                .effort();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK {}",
                "ASK { ?s ?p ?o }",
                "SELECT * { ?s <urn:p> ?o } LIMIT 10",
                "SELECT ?p { <urn:s> ?p ?o } LIMIT 5"
            })
    void isBounded(String query) {
        assertEquals(QueryAnalysis.Effort.BOUNDED, effort(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "ASK { ?s ?p ?s }",
                "SELECT ?says { ?c <urn:says> ?says } ORDER BY ?says LIMIT 10",
                "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t",
                "SELECT * { ?s <urn:p> ?o OPTIONAL { ?o <urn:q> ?x } FILTER(CONTAINS(LCASE(STR(?o)), 'x') || ?o > 3) }",
                "SELECT * { ?s <urn:p> ?o FILTER REGEX(?o, '^a.*b', 'i') }",
                "SELECT * { VALUES ?s { <urn:1> <urn:2> } ?s <urn:p> ?o }",
                "SELECT * { { ?s <urn:p> ?o } UNION { ?o <urn:q> ?s } }"
            })
    void canBeStopped(String query) {
        assertEquals(QueryAnalysis.Effort.STOPPABLE, effort(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a <urn:p> ?b . ?c <urn:q> ?d }",
                "SELECT * { ?a <urn:p>* ?b }",
                "DESCRIBE <urn:x>",
                "SELECT (CONCAT('a', STR(?o)) AS ?x) { ?s <urn:p> ?o }",
                "SELECT (GROUP_CONCAT(?o) AS ?x) { ?s <urn:p> ?o }",
                "SELECT (COUNT(DISTINCT ?o) AS ?x) { ?s <urn:p> ?o }",
                "SELECT * { ?s <urn:p> ?o MINUS { ?s <urn:q> ?x } }",
                "SELECT * { ?s <urn:p> ?o FILTER EXISTS { ?s <urn:q> ?x } }",
                "SELECT * { { SELECT * { ?s <urn:p> ?o } } { SELECT * { ?s <urn:q> ?x } } }",
                "ASK { ?s <urn:p> ?o FILTER(?o > 'P1Y'^^<http://www.w3.org/2001/XMLSchema#duration>) }",
                "SELECT * { ?s <urn:p> ?o FILTER(?o IN (1,2,3,4,5,6,7) && (?o = 1 || ?o = 2) && (?s = 3 || ?s = 4) && (?s = 5 || ?s = 6)) }",
                "SELECT * { VALUES ?a { 1 2 3 4 5 6 7 8 9 0 11 } VALUES ?b { 1 2 3 4 5 6 7 8 9 0 } VALUES ?c { 1 2 3 4 5 6 7 8 9 0 } }",
                "SELECT * { ?s <urn:p> ?o FILTER REGEX(?o, STR(?s)) } ORDER BY SHA512(?o)"
            })
    void isOpen(String query) {
        assertEquals(QueryAnalysis.Effort.OPEN, effort(query));
    }
}
