package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jena's clock alone does not stop, over a graph in which everybody knows everybody. */
class DeadlineTest {
    private static final String EVIL =
            "REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a|aa)+\\\\1?$')";
    private static final int PEOPLE = 60;
    private static final Node KNOWS = NodeFactory.createURI("urn:p");

    @SuppressWarnings("NullAway.Init")
    private static DatasetGraph dense;

    @BeforeAll
    static void fills() {
        dense = DatabaseMgr.createDatasetGraph();
        dense.begin(TxnType.WRITE);
        for (int a = 0; a < PEOPLE; a++) {
            for (int b = 0; b < PEOPLE; b++) {
                dense.add(Quad.defaultGraphIRI, person(a), KNOWS, person(b));
            }
        }
        dense.commit();
        dense.end();
    }

    private static Node person(int number) {
        return NodeFactory.createURI("urn:" + number);
    }

    @AfterAll
    static void closes() {
        dense.close();
    }

    private static Result ask(String query) {
        return ask(query, Duration.ofSeconds(30));
    }

    private static Result ask(String query, Duration timeout) {
        dense.begin(TxnType.READ);
        try (Answer answer =
                new LocalEndpoint(dense, new QueryBounds(timeout)).ask(new Question("test", query, Map.of()))) {
            return answer.result();
        } finally {
            dense.end();
        }
    }

    /** Each of these would go on for minutes; how long the half second really takes depends on the machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a (<urn:p>*)* ?b . ?c (<urn:p>*)* ?d . ?e (<urn:p>+)+ ?f }",
                "SELECT (COUNT(*) AS ?n) { <urn:1> (((<urn:p>*)*)*)* ?b }",
                "ASK { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' AS ?x) FILTER REGEX(?x, '^(a|aa)+\\\\1?$') }",
                "ASK { FILTER EVIL }",
                "ASK { ?s ?p ?o FILTER EXISTS { FILTER EVIL } }",
                "SELECT * { ?s ?p ?o } ORDER BY EVIL",
                "SELECT (COUNT(EVIL) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EVIL AS ?g)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING(EVIL)",
                "SELECT * { { SELECT (EVIL AS ?x) {} } MINUS { ?x ?y ?z } }",
                "ASK { OPTIONAL { ?s ?p ?o FILTER EVIL } FILTER(!BOUND(?s)) }",
                "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND(IF(EVIL, 1, 2) AS ?x) }",
                "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a|aa)+\\\\1?$', 'x') AS ?y) {}"
            })
    void stopsWhatWouldNotEnd(String query) {
        RuntimeException late = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(
                        RuntimeException.class, () -> ask(query.replace("EVIL", EVIL), Duration.ofMillis(500))));
        assertTrue(late instanceof Endpoint.FailedQuery || late instanceof QueryCancelledException, late.toString());
    }

    private static String doubled(String step, int times) {
        StringBuilder query =
                new StringBuilder("SELECT (STRLEN(STR(?x" + times + ")) AS ?n) { BIND(9999999999 AS ?x0) ");
        for (int i = 0; i < times; i++) {
            query.append("BIND(%s AS ?x%d) ".formatted(step.replace("?x", "?x" + i), i + 1));
        }
        return query.append('}').toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CONCAT(STR(?x), STR(?x))            | a text grows beyond 1,048,576 characters; make it shorter
                    REPLACE(STR(?x), '.', '9999')       | a text grows beyond 1,048,576 characters; make it shorter
                    ?x * ?x                             | a number grows beyond 10,000 digits; make it smaller
                    """)
    void stopsWhatGrows(String step, String words) {
        assertEquals(
                words,
                assertThrows(QueryBounds.BeyondBounds.class, () -> ask(doubled(step, 32)))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUP_CONCAT(?t)", "GROUP_CONCAT(DISTINCT ?t; separator='')"})
    void stopsWhatGathersTooMuch(String gather) {
        String long1 = "CONCAT(" + "'" + "x".repeat(10_000) + "', STR(?s), STR(?o))";
        QueryBounds.BeyondBounds stopped = assertThrows(
                QueryBounds.BeyondBounds.class,
                () -> ask("SELECT (%s AS ?all) { ?s ?p ?o BIND(%s AS ?t) }".formatted(gather, long1)));
        assertEquals("GROUP_CONCAT gathers more than 16,777,216 characters; group fewer rows", stopped.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    REGEX("Port of Donggang", "donggang$", "i")     | true
                    REGEX("a.c", "a.c", "q")                        | true
                    REGEX("항구", "^항.$")                           | true
                    REGEX("x", "y")                                 | false
                    REPLACE("abab", "b", "Z")                       | aZaZ
                    REPLACE("abracadabra", "^(.*?)a(.*)$", "$1*$2") | *bracadabra
                    REPLACE("x", "y", "z")                          | x
                    REPLACE("", ".*", "x")                          | x
                    LANG(REPLACE("ab"@en, "b", "c"))                | en
                    CONCAT("a", "b", "c")                           | abc
                    CONCAT()                                        | ``
                    LANG(CONCAT("a"@en, "b"@en))                    | en
                    ENCODE_FOR_URI("a b")                           | a%20b
                    6 * 7                                           | 42
                    1.5 * 2.0                                       | 3.0
                    COALESCE(REGEX(1, "x"), "error")                | error
                    COALESCE(REPLACE("x", "x", "$9"), "error")      | error
                    """)
    void answersAsBefore(String expression, String value) {
        assertEquals(
                value,
                ((Term.Literal) ask("SELECT (%s AS ?x) {}".formatted(expression))
                                .only()
                                .term("x")
                                .orElseThrow())
                        .lexical());
    }

    @ParameterizedTest
    @CsvSource({"<urn:p>+,60", "<urn:p>*,60", "<urn:p>?,60", "^<urn:p>,60"})
    void walksPathsAsBefore(String path, long ends) {
        assertEquals(
                ends,
                ask("SELECT (COUNT(DISTINCT ?b) AS ?n) { <urn:1> %s ?b }".formatted(path))
                        .only()
                        .number("n"));
    }

    /** Jena fails when it closes a join whose table is only half there. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { { BIG } { SMALL } }", "SELECT * { { SMALL } { BIG } }"})
    void stopsAJoinBeforeItsTableIsMade(String join) {
        String query = join.replace("BIG", "SELECT ?a { ?a ?p ?x . ?b ?q ?x . ?c ?r ?x . ?d ?s ?x }")
                .replace("SMALL", "SELECT ?a { ?a ?p ?y }");
        RuntimeException late = assertThrows(RuntimeException.class, () -> ask(query, Duration.ofMillis(200)));
        assertTrue(late instanceof Endpoint.FailedQuery || late instanceof QueryCancelledException, late.toString());
    }

    /** Jena joins these before there is a row, and so before it sets its alarm. */
    @Test
    void stopsTablesThatAreJoinedBeforeThereIsARow() {
        String tables = IntStream.range(0, 7)
                .mapToObj(table -> "{ VALUES ?v%d { %s } }"
                        .formatted(
                                table,
                                IntStream.range(0, 60)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining(" "));
        RuntimeException late = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(
                        RuntimeException.class,
                        () -> ask("SELECT (COUNT(*) AS ?n) { %s }".formatted(tables), Duration.ofMillis(300))));
        assertTrue(late instanceof Endpoint.FailedQuery || late instanceof QueryCancelledException, late.toString());
    }

    @Test
    void takesAFaultAfterTheEndForTheEnd() {
        Context over = new QueryBounds(Duration.ZERO).within(ARQ.getContext());
        assertThrows(
                QueryCancelledException.class,
                () -> Deadline.sound(over, () -> {
                    throw new NullPointerException();
                }));
        Deadline.close(over, () -> {
            throw new NullPointerException();
        });
        Context inTime = new QueryBounds(Duration.ofHours(1)).within(ARQ.getContext());
        assertThrows(
                NullPointerException.class,
                () -> Deadline.sound(inTime, () -> {
                    throw new NullPointerException();
                }));
        assertThrows(
                NullPointerException.class,
                () -> Deadline.close(inTime, () -> {
                    throw new NullPointerException();
                }));
    }
}
