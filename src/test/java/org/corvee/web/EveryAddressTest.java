package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the published graph names under {@code /id/} can be looked up. */
class EveryAddressTest extends WholeGraphTest {
    private static final String THINGS =
            """
            SELECT DISTINCT ?thing {
              { ?thing ?property ?value } UNION { ?from ?by ?thing }
              FILTER (ISIRI(?thing) && STRSTARTS(STR(?thing), "https://w3id.org/corvee/id/")
                && !CONTAINS(STR(?thing), "#") && %s REGEX(STR(?thing), "/id/(claim|finding)/"))
            } ORDER BY ?thing
            """;

    /** There are many claims and findings, all of one make. */
    private static final int EACH = 12;

    @Test
    void answersWithATripleAboutIt() {
        List<String> evidence = WholeGraph.rows(client, THINGS.formatted(""));
        Stream<String> some =
                IntStream.range(0, evidence.size()).filter(i -> i % EACH == 0).mapToObj(evidence::get);
        List<String> things = Stream.concat(some, WholeGraph.rows(client, THINGS.formatted("!")).stream())
                .toList();
        assertTrue(things.size() > 500, things.size() + " things");
        things.forEach(EveryAddressTest::answers);
    }

    private static void answers(String thing) {
        String path = thing.substring("https://w3id.org/corvee/id/".length());
        HttpResponse<String> data = client.get("/data/" + path + ".nt");
        assertEquals(200, data.statusCode(), thing);
        assertTrue(
                data.body()
                        .lines()
                        .anyMatch(line -> line.startsWith("<" + thing + "> ") || line.endsWith(" <" + thing + "> .")),
                thing);
    }
}
