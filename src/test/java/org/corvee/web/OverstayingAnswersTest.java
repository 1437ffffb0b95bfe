package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.corvee.query.Library;
import org.corvee.query.Services;
import org.corvee.query.worker.Workers;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are found in a moment and take long to write down, in each format, with workers and without. */
@SuppressWarnings("NullAway.Init")
class OverstayingAnswersTest {
    private static final int TRIPLES = 12_000;
    private static final Duration TIME = Duration.ofMillis(250);

    /** The second that an answer may take beyond its time, and one for a machine that does other things too. */
    private static final Duration MOST = TIME.plusSeconds(2);

    @TempDir
    static Path folder;

    private static final List<CorveeServer> SERVERS = new ArrayList<>();

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(folder, "first", triples());
        for (Workers.WorkerSettings workers :
                List.of(Workers.WorkerSettings.NONE, new Workers.WorkerSettings(1, 128, Services.NONE))) {
            SERVERS.add(CorveeServer.start(
                    ServerSettings.USUAL.withPort(0).withWorkers(workers),
                    new Store(folder),
                    Library.read(Path.of("queries"))));
        }
    }

    private static List<Triple> triples() {
        return IntStream.range(0, TRIPLES)
                .mapToObj(i -> Triple.create(
                        NodeFactory.createURI("http://example.org/thing/" + i / 4),
                        NodeFactory.createURI("http://example.org/property/p" + i % 100),
                        NodeFactory.createURI("http://example.org/thing/" + (i * 7919L) % TRIPLES)))
                .toList();
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(CorveeServer::close);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /sparql?format=jsonld | CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }
                    /sparql?format=turtle | CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }
                    /sparql?format=rdfxml | DESCRIBE ?o { ?s ?p ?o }
                    /sparql?format=json   | SELECT * { ?s ?p ?o } ORDER BY ?o
                    /sparql?format=html   | DESCRIBE ?s ?o { ?s ?p ?o }
                    /sparql.xlsx?         | SELECT * { ?s ?p ?o } ORDER BY ?o
                    """)
    void endsWithItsTimeOrIsWhole(String address, String query) {
        for (CorveeServer server : SERVERS) {
            long start = System.nanoTime();
            HttpResponse<String> answer = new Client(server.origin())
                    .get("%s&timeout=%s&query=%s".formatted(address, TIME.toMillis() / 1000.0, Client.encoded(query)));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(taken.compareTo(MOST) < 0, () -> "it took " + taken);
            assertTrue(Set.of(200, 503).contains(answer.statusCode()), answer.body());
            if (address.contains("jsonld")) {
                assertEquals(503, answer.statusCode(), "so much JSON-LD is not made in that time");
                assertEquals(
                        "0.25",
                        answer.headers().firstValue("Corvee-Stopped-After").orElse(""));
            }
        }
    }
}
