package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corvee.query.Library;
import org.corvee.query.ResultLimit;
import org.corvee.query.Services;
import org.corvee.query.worker.Workers;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that workers compute are those that the server itself computes, in every respect. */
@SuppressWarnings("NullAway.Init")
class WorkersServedTest {
    /** A join of two queries is never computed in the server's own process. */
    private static final String AWAY = "SELECT * { { SELECT * { ?s ?p ?o } } { SELECT ?s { ?s ?p ?o } } }";

    /** Tables are put together in memory, where nothing looks at a clock. */
    private static final String DEAF = "SELECT (COUNT(*) AS ?n) { "
            + IntStream.range(0, 8)
                    .mapToObj(i -> "{ VALUES ?x%d { %s } }".formatted(i, "1 2 3 4 5 6 7 8 9 ".repeat(7)))
                    .collect(Collectors.joining())
            + "}";

    @TempDir
    static Path folder;

    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(folder, "first");
        Limits limits = Limits.USUAL.withAnswer(Duration.ofSeconds(20)).withResult(new ResultLimit(5, 1_000_000));
        ServerSettings settings = ServerSettings.USUAL
                .withPort(0)
                .withLimits(limits)
                .withWorkers(new Workers.WorkerSettings(1, 128, Services.NONE));
        server = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @Test
    void marksWhatIsCut() {
        HttpResponse<String> json = client.query(AWAY, "Accept", "application/sparql-results+json");
        assertEquals(
                "rows; limit=5", json.headers().firstValue("Corvee-Truncated").orElse(""));
        assertTrue(json.body().contains("/about/limits#truncated"), json.body());
    }

    @Test
    void refusesInCsvWhatIsCut() {
        HttpResponse<String> csv = client.query(AWAY, "Accept", "text/csv");
        assertEquals(400, csv.statusCode());
        assertTrue(csv.body().contains("cannot mark it as truncated"), csv.body());
    }

    @Test
    void showsRowsOnAPage() {
        HttpResponse<String> page = client.query(AWAY + " LIMIT 3", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertEquals(4, page.body().split("<tr", -1).length - 1, page.body());
    }

    @Test
    void saysWhereALargeTextIsWrong() {
        String large = "SELECT * { ?s ?p " + "'x', ".repeat(1000) + "'x' }\nORDER";
        HttpResponse<String> wrong = client.post("/sparql", "application/sparql-query", large);
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("line 2, column 1"), wrong.body());
    }

    @Test
    void endsWhatAClientHasLeft() throws Exception {
        long start = System.nanoTime();
        URI origin = URI.create(server.origin());
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.getOutputStream()
                    .write(("GET /sparql?query=" + Client.encoded(DEAF) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(1_000);
        }
        assertEquals(200, client.query(AWAY + " LIMIT 2").statusCode());
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertTrue(seconds < 15, "the only worker was held for " + seconds + " s");
    }

    @Test
    void answersNamedQuestionsToo() {
        assertEquals(200, client.get("/queries/analyst/claims").statusCode());
    }

    @Test
    void takesABuildThatComes() throws InterruptedException {
        BuildId second = TestStores.build(folder, "second");
        String count = "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o FILTER(STR(?o) = 'second') }";
        for (int tries = 0; !client.get("/healthz").body().contains(second.toString()) && tries < 600; tries++) {
            assertEquals(200, client.query(count).statusCode());
            Thread.sleep(50);
        }
        assertEquals("ok " + second + "\n", client.get("/healthz").body());
        assertEquals(200, client.query(count).statusCode());
    }
}
