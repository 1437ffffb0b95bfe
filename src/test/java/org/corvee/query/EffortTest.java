package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where queries may run, by what they consist of. */
class EffortTest {
    private static final Node LABEL = NodeFactory.createURI("urn:label");
    private static final Graph GRAPH = graph();

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

    /** A quiet thing with twenty triples that others point to, and a busy one with more than a look-up may see. */
    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node quiet = NodeFactory.createURI("urn:quiet");
        Node busy = NodeFactory.createURI("urn:busy");
        for (int i = 0; i < 20; i++) {
            graph.add(quiet, NodeFactory.createURI("urn:p" + i % 3), NodeFactory.createURI("urn:o" + i));
            graph.add(NodeFactory.createURI("urn:o" + i), LABEL, NodeFactory.createLiteralString("o" + i));
        }
        for (int i = 0; i <= EffortEstimate.MOST_STEPS; i++) {
            graph.add(busy, LABEL, NodeFactory.createLiteralString("name " + i));
        }
        return graph;
    }

    private static QueryAnalysis.Effort effortOver(String text) {
        Query query = BoundQuery.of(new Question("query", text, Map.of())).query();
        return QueryAnalysis.of(query, GRAPH).effort();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?p ?o { <urn:quiet> ?p ?o } ORDER BY ?p ?o",
                "SELECT * { <urn:quiet> ?p ?o . ?o <urn:label> ?l } ORDER BY ?l",
                "SELECT * { ?o <urn:label> ?l . <urn:quiet> ?p ?o }",
                "SELECT DISTINCT ?s { ?s ?p <urn:o1> }",
                "SELECT ?p (COUNT(*) AS ?n) { <urn:quiet> ?p ?o } GROUP BY ?p ORDER BY DESC(?n)",
                "SELECT * { <urn:quiet> ?p ?o OPTIONAL { ?o <urn:label> ?l } FILTER(CONTAINS(?l, 'o1')) }",
                "SELECT * { { <urn:quiet> ?p ?o } UNION { ?s ?p <urn:o1> } }",
                "SELECT * { VALUES ?s { <urn:quiet> <urn:o2> } ?s ?p ?o }",
                "SELECT * { <urn:quiet> ?p ?o . <urn:o1> ?q ?r }",
                "CONSTRUCT { ?o ?p <urn:quiet> } { <urn:quiet> ?p ?o }",
                "SELECT * { ?x <urn:none> ?y . ?y ?p ?z }"
            })
    void isALookUpWhereTheGraphHasLittle(String query) {
        assertEquals(QueryAnalysis.Effort.BOUNDED, effortOver(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?p ?o { <urn:busy> ?p ?o } ORDER BY ?p ?o",
                "SELECT * { <urn:quiet> ?p ?o OPTIONAL { <urn:busy> <urn:label> ?l } }",
                "SELECT * { { <urn:quiet> ?p ?o } UNION { <urn:busy> ?p ?o } }",
                "SELECT * { VALUES ?s { <urn:quiet> <urn:busy> } ?s ?p ?o }",
                "SELECT * { { SELECT ?s { ?s <urn:p0> ?o } } OPTIONAL { ?x <urn:label> ?o } }",
                "SELECT ?s { ?s <urn:label> ?l } ORDER BY ?l LIMIT 1",
                "SELECT * FROM <urn:g> { <urn:quiet> ?p ?o } ORDER BY ?o"
            })
    void isNoneWhereItHasMuch(String query) {
        assertEquals(QueryAnalysis.Effort.STOPPABLE, effortOver(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { <urn:quiet> ?p ?o . <urn:quiet> ?q ?r . <urn:quiet> ?s ?t }",
                "SELECT (CONCAT(STR(?o), STR(?o)) AS ?x) { <urn:quiet> ?p ?o }",
                "SELECT * { <urn:quiet> <urn:p0>* ?o }"
            })
    void staysOpenWhereItMultipliesOrGrows(String query) {
        assertEquals(QueryAnalysis.Effort.OPEN, effortOver(query));
    }
}
