package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are put in order on the disk are those, and in the order, of the query. */
class OrderedOnDiskTest {
    private static final String NUMBERS = "VALUES ?d { 0 1 2 3 4 5 6 7 8 9 } ";

    /** Ten thousand numbers, in no order, with words of several kinds. */
    private static final String MANY =
            """
            { VALUES ?a { 3 1 4 0 5 9 2 6 8 7 } VALUES ?b { 7 8 6 2 9 5 0 4 1 3 } VALUES ?c { 0 1 2 3 4 5 6 7 8 9 }
              VALUES ?d { 9 8 7 6 5 4 3 2 1 0 }
              BIND (?a * 1000 + ?b * 100 + ?c * 10 + ?d AS ?n)
              BIND (IF(?d = 1, 'é\\n"x"', IF(?d = 2, 'x'@en-GB, IF(?d = 3, 1.50, IF(?d = 4, <urn:test:x>, ?d)))) AS ?v) }
            """;

    private static LocalEndpoint endpoint() {
        DatasetGraph dataset =
                DatasetGraphFactory.wrap(RDFParser.fromString("<urn:test:a> <urn:test:b> 1 .", Lang.TURTLE)
                        .toGraph());
        return new LocalEndpoint(dataset, new QueryBounds(Duration.ofSeconds(60)));
    }

    private static String written(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (answer) {
            answer.write(Format.JSON, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Question question(String text) {
        return new Question("query", text, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?n ?v %s ORDER BY ?n",
                "SELECT ?v %s ORDER BY DESC(?n)",
                "SELECT * %s ORDER BY ?v DESC(?n)",
                "SELECT DISTINCT ?v ?d %s ORDER BY ?d ?v",
                "SELECT DISTINCT ?d %s ORDER BY ?d",
                "SELECT ?n %s ORDER BY (?n / 7)",
                "SELECT (COUNT(*) AS ?all) ?d %s GROUP BY ?d ORDER BY ?d",
                "SELECT ?n %s ORDER BY ?n LIMIT 7 OFFSET 4",
                "ASK %s",
                "CONSTRUCT { <urn:test:x> <urn:test:y> ?d } WHERE %s"
            })
    void givesTheSameAnswer(String query) {
        Question question = question(query.formatted(MANY));
        boolean isGraph = query.startsWith("CONSTRUCT");
        if (isGraph) {
            try (Answer streamed = endpoint().stream(question)) {
                assertEquals(10, streamed.result().rows().size());
            }
        } else {
            assertEquals(written(endpoint().ask(question)), written(endpoint().stream(question)));
        }
    }

    @Test
    void takesTheOrderOutOfWhatIsSortedByItsRows() {
        assertTrue(OrderedOnDisk.isPossible(QueryFactory.create("SELECT ?d { " + NUMBERS + "} ORDER BY ?d")));
        assertFalse(OrderedOnDisk.isPossible(QueryFactory.create("SELECT ?d { " + NUMBERS + "} ORDER BY ?d LIMIT 1")));
    }

    @Test
    void leavesNoOrderToTheEngine() {
        OrderedOnDisk taken = OrderedOnDisk.of(QueryFactory.create("SELECT ?d { " + NUMBERS + "} ORDER BY DESC(?d)"));
        assertFalse(
                Algebra.compile(taken.rows()).toString().contains("order"),
                taken.rows().toString());
    }

    @Test
    void readsPagesAndTheirNumber() {
        PagedQuestion paged = PagedQuestion.of(question("SELECT ?n " + MANY + " ORDER BY ?n"));
        try (Answer page = endpoint().ask(paged.rows(20, 3))) {
            assertEquals("20 21 22", numbers(page.result()));
        }
        try (Answer late = endpoint().stream(question("SELECT ?n " + MANY + " ORDER BY ?n"))) {
            assertEquals("9000 9001", numbers(late.after(9_000, 2)));
        }
        try (Answer count = endpoint().ask(paged.count())) {
            assertEquals(10_000, PagedQuestion.count(count.result()));
        }
        assertFalse(PagedQuestion.of(question("SELECT ?d { " + NUMBERS + "} LIMIT 3"))
                .hasPages());
    }

    private static String numbers(Result result) {
        return String.join(" ", result.rows().stream().map(row -> row.text("n")).toList());
    }
}
