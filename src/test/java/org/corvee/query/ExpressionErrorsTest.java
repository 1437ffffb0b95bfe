package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong inside an expression stays there, as SPARQL says. */
class ExpressionErrorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIMEZONE(<urn:x>)",
                "TZ(<urn:x>)",
                "HOURS(<urn:x>)",
                "STRLANG('x', 'no language')",
                "STRDT('x', 'no type')",
                "SUBSTR('x', 'y')",
                "xsd:dateTime('x')",
                "<urn:nobody>(1)",
                "<http://example.org/nothing>()",
                "'2020-01-01T00:00:00'^^xsd:dateTime + 'PT99999999999999999S'^^xsd:dayTimeDuration",
                "'2020-01-01'^^xsd:date - 'P99999Y'^^xsd:yearMonthDuration",
                "ENCODE_FOR_URI(<urn:x>)",
                "1 / 0"
            })
    void isUnbound(String expression) {
        assertEquals(
                "error",
                Graphs.rows("SELECT (COALESCE(%s, 'error') AS ?x) {}".formatted(expression))
                        .only()
                        .text("x"));
        assertEquals(
                0,
                Graphs.rows("SELECT * { FILTER(%s) }".formatted(expression))
                        .rows()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"MAX,2020-01-01", "MIN,urn:x", "SAMPLE,1"})
    void comparesWhateverStandsInAColumn(String aggregate, String value) {
        assertEquals(
                value,
                Graphs.rows("SELECT (%s(?v) AS ?x) { VALUES ?v { 1 'a' <urn:x> 'b'@en '2020-01-01'^^xsd:date } }"
                                .formatted(aggregate))
                        .only()
                        .written("x"));
    }

    @ParameterizedTest
    @CsvSource({"IRI('x'),http://base.invalid/x", "<a/b>,http://base.invalid/a/b", "URI('../..'),http://base.invalid/"})
    void knowsNoFolderOfOurs(String relative, String iri) {
        assertEquals(
                iri,
                Graphs.rows("SELECT (%s AS ?x) {}".formatted(relative)).only().written("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { FILTER(%s) }",
                "ASK { FILTER(%s) }",
                "SELECT (%s AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER(%s || false) }"
            })
    void endsTheQueryThatGrowsEvenInAFilter(String query) {
        String grows = "STRLEN(CONCAT(" + "'%s', ".formatted("x".repeat(1000)).repeat(1100) + "'')) > 1";
        assertEquals(
                "a text grows beyond 1,048,576 characters; make it shorter",
                assertThrows(QueryBounds.BeyondBounds.class, () -> Graphs.rows(query.formatted(grows)))
                        .getMessage());
    }
}
