package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.corvee.query.ResultLimit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server with small limits, and what becomes of requests beyond them. */
@Tag("alone")
@SuppressWarnings("NullAway.Init")
class LimitsTest {
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
    private static final String ROWS = "SELECT ?s ?p ?o { ?s ?p ?o }";
    private static final String TRIPLES = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }";

    @TempDir
    static Path folder;

    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(folder, "first");
        Limits limits = Limits.USUAL
                .withAnswer(Duration.ofSeconds(4))
                .withResult(new ResultLimit(5, 1_000_000))
                .withLanes(new Limits.Lanes(4, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .withShare(new Limits.Share(60, 2, "X-Forwarded-For"));
        server = ServerTest.start(folder, limits);
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> got(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void marksRowsThatAreCut() {
        HttpResponse<String> json = client.query(ROWS, "Accept", "application/sparql-results+json");
        assertEquals("rows; limit=5", header(json, "Corvee-Truncated"));
        assertTrue(
                json.body()
                        .replaceAll("\\s", "")
                        .startsWith("{\"head\":{\"link\":[\"%s/about/limits#truncated\"],\"vars\":"
                                .formatted(client.origin())),
                json.body());
        assertEquals(5, json.body().split("\"s\": *\\{", -1).length - 1);
        HttpResponse<String> xml = client.query(ROWS, "Accept", "application/sparql-results+xml");
        assertTrue(xml.body().contains("<link href=\"%s/about/limits#truncated\"/></head>".formatted(client.origin())));
        assertEquals(5, xml.body().split("<result>", -1).length - 1);
    }

    @ParameterizedTest
    @CsvSource({"turtle", "nt", "trig", "nq", "rdfxml"})
    void marksTriplesThatAreCut(String format) {
        HttpResponse<String> cut = client.get("/sparql?format=" + format + "&query=" + Client.encoded(TRIPLES));
        assertEquals("rows; limit=5", header(cut, "Corvee-Truncated"));
        assertTrue(
                cut.body().contains("cut here: rows; limit=5; see " + client.origin() + "/about/limits#truncated"),
                cut.body());
    }

    @ParameterizedTest
    @CsvSource({"csv,ROWS", "tsv,ROWS", "jsonld,TRIPLES"})
    void cutsNothingThatCannotSaySo(String format, String kind) {
        String query = kind.equals("ROWS") ? ROWS : TRIPLES;
        HttpResponse<String> refused = client.get("/sparql?format=" + format + "&query=" + Client.encoded(query));
        assertEquals(400, refused.statusCode());
        assertEquals(
                "the answer exceeds the limit (rows; limit=5), and %s cannot mark it as truncated; page through it with ORDER BY, LIMIT and OFFSET"
                        .formatted(format),
                refused.body().strip());
    }

    @Test
    void marksNothingThatIsWhole() {
        HttpResponse<String> whole = client.query(ROWS + " LIMIT 5");
        assertEquals("", header(whole, "Corvee-Truncated"));
        assertFalse(whole.body().contains("link"));
    }

    @Test
    void cutsADescriptionToo() {
        HttpResponse<String> described = client.query("DESCRIBE ?s { ?s ?p ?o }");
        assertEquals("rows; limit=5", header(described, "Corvee-Truncated"));
    }

    /** One heavy query is at work, one waits, and is sent away; the third is sent away at once. A light one passes. */
    @Test
    void letsLightQueriesPassHeavyOnes() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(3);
        try {
            List<Future<HttpResponse<String>>> heavy = IntStream.range(0, 3)
                    .mapToObj(i -> crowd.submit(() -> client.query(HEAVY)))
                    .toList();
            assertEquals(200, client.query("ASK { ?s ?p ?o }").statusCode());
            for (Future<HttpResponse<String>> one : heavy) {
                assertEquals(503, one.get().statusCode());
            }
            long sentAway = heavy.stream()
                    .map(LimitsTest::got)
                    .filter(answer -> header(answer, "Retry-After").equals("1"))
                    .count();
            assertEquals(2, sentAway);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void letsOneAddressAskOnlySoMuchAtOnce() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> slow = IntStream.range(0, 2)
                    .mapToObj(i -> crowd.submit(() -> client.query(HEAVY, "X-Forwarded-For", "192.0.2.7")))
                    .toList();
            HttpResponse<String> third = client.get("/healthz", "X-Forwarded-For", "192.0.2.7");
            while (third.statusCode() != 429 && !slow.stream().allMatch(Future::isDone)) {
                third = client.get("/healthz", "X-Forwarded-For", "192.0.2.7");
            }
            assertEquals(429, third.statusCode());
            assertEquals("1", header(third, "Retry-After"));
            assertEquals(
                    200, client.get("/healthz", "X-Forwarded-For", "192.0.2.8").statusCode());
            assertEquals(200, client.get("/healthz").statusCode());
            for (Future<HttpResponse<String>> one : slow) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }
    }
}
