package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BoundTextTest {
    private static final Map<String, Term> TWO =
            Map.of("least", new Term.Literal("2", "http://www.w3.org/2001/XMLSchema#integer", ""));

    private static String written(String text) {
        return BoundText.of(new Question("here", text, TWO)).text();
    }

    private static Query parsed(String text) {
        return BoundQuery.of(new Question("text", text, Map.of())).query();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheLinesOfEveryQueryWithDefaults() throws IOException {
        return Library.read(Path.of("queries")).queries().stream()
                .filter(query -> query.header().parameters().stream()
                        .allMatch(parameter -> parameter.fallback().need() != Parameter.Need.REQUIRED))
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    String text = BoundText.of(query.question(Map.of(), ShortNames.PUBLISHED))
                            .text();
                    assertEquals(query.text().lines().count(), text.lines().count(), text);
                    assertEquals(
                            BoundQuery.of(query.question(Map.of(), ShortNames.PUBLISHED))
                                    .query(),
                            parsed(text));
                }));
    }

    @Test
    void leavesStringsIrisAndCommentsAlone() {
        assertEquals(
                """
                SELECT ?x { # ?least
                  ?x <urn:a?least> "?least", '?least', ?leastOfAll FILTER (2 < ?x && true) }
                """,
                written(
                        """
                SELECT ?x { # ?least
                  ?x <urn:a?least> "?least", '?least', ?leastOfAll FILTER ($least < ?x && BOUND( ?least )) }
                """));
    }

    @Test
    void namesAColumnAsItsParameter() {
        assertEquals(
                "SELECT (2 AS ?least) ((?x + 2) AS ?most) { ?x ?p 2 }",
                written("SELECT ?least ((?x + ?least) AS ?most) { ?x ?p ?least }"));
    }

    @Test
    void writesOutWhatTheTextCannotSay() {
        String asked = "# counts\nSELECT (COUNT(*) AS ?n) { ?x ?p ?least } GROUP BY ?least";
        String text = written(asked);
        assertTrue(text.startsWith("# counts\n"), text);
        assertEquals(BoundQuery.of(new Question("here", asked, TWO)).query(), parsed(text));
    }
}
