package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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
        assertTrue(csv.body().contains("has no place to say that it is cut"), csv.body());
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
