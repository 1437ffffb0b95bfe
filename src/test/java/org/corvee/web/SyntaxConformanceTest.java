package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.query.W3cTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint takes each query that the W3C's tests of SPARQL 1.0 and 1.1 call right, and refuses each that is wrong. */
class SyntaxConformanceTest extends ServerTest {
    /** Tests that find another answer here, and why. */
    private static final Map<String, String> DEVIATIONS =
            Map.of("syntax-sparql1/syntax-lit-08", "SPARQL 1.1 reads no decimal without digits after its point");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path suites;

    @TestFactory
    Stream<DynamicTest> takesWhatIsRight() {
        return of(W3cTest.Kind.GOOD_SYNTAX, 200);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsWrong() {
        return of(W3cTest.Kind.BAD_SYNTAX, 400);
    }

    private static Stream<DynamicTest> of(W3cTest.Kind kind, int status) {
        List<W3cTest> tests = W3cTest.in(suites.resolve(kind.name()), test -> test.kind() == kind && !isOut(test));
        assertTrue(tests.size() > 70, tests.size() + " tests");
        return tests.stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.name(), () -> assertEquals(expected(test, status), status(test), test.text())));
    }

    /** What asks other endpoints. */
    private static boolean isOut(W3cTest test) {
        return test.name().startsWith("syntax-fed/");
    }

    private static int expected(W3cTest test, int status) {
        return DEVIATIONS.containsKey(test.name()) ? 600 - status : status;
    }

    private static int status(W3cTest test) {
        HttpResponse<String> answer = client.post("/sparql", "application/sparql-query", test.text());
        assertTrue(answer.statusCode() != 400 || !answer.body().isBlank());
        return answer.statusCode();
    }
}
