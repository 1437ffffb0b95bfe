package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.corvee.query.Library;
import org.corvee.query.Services;
import org.corvee.query.worker.Workers;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with workers and queries that would hold it, while somebody asks for little. */
@Tag("alone")
@SuppressWarnings("NullAway.Init")
class HostileQueriesTest {
    /** So many of a generator's in each run; {@code -Dcorvee.hostile=212} asks more. */
    private static final int OTHERS = Integer.getInteger("corvee.hostile", 90);

    private static final Duration TIME = Duration.ofMillis(500);

    /** The second that a query may take beyond its time, and a second for a machine that does other things too. */
    private static final Duration MOST = TIME.plusSeconds(2);

    private static final Set<Integer> FORESEEN = Set.of(200, 400, 406, 503);

    @TempDir
    static Path folder;

    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(folder, "first");
        ServerSettings settings =
                ServerSettings.USUAL.withPort(0).withWorkers(new Workers.WorkerSettings(2, 128, Services.NONE));
        server = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    /** One query and what became of it. */
    private record Outcome(String query, int status, long millis, String body) {
        static Outcome of(String query) {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.post(
                    "/sparql?format=json&timeout=" + TIME.toMillis() / 1000.0, "application/sparql-query", query);
            return new Outcome(
                    query.length() > 200 ? query.substring(0, 200) + "…" : query,
                    answer.statusCode(),
                    (System.nanoTime() - start) / 1_000_000,
                    answer.body());
        }

        boolean isForeseen() {
            return FORESEEN.contains(status) && (status != 200 || body.strip().endsWith("}") || body.contains("@"));
        }
    }

    @Test
    void holdsNothingBeyondItsTimeWhileOthersAreAnswered() throws Exception {
        Queue<String> hostile = new ConcurrentLinkedQueue<>(HostileQueries.known());
        hostile.addAll(HostileQueries.others(OTHERS, 13));
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        List<Long> probes = new ArrayList<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = Stream.of(1, 2)
                    .<Future<?>>map(one -> two.submit(() -> {
                        for (String query = hostile.poll(); query != null; query = hostile.poll()) {
                            outcomes.add(Outcome.of(query));
                        }
                    }))
                    .toList();
            while (both.stream().anyMatch(one -> !one.isDone())) {
                probes.add(probe("/sparql?query=" + Client.encoded("ASK {}")));
                probes.add(probe("/healthz"));
                probes.add(probe("/readyz"));
            }
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            two.shutdownNow();
        }
        assertEquals(OTHERS + HostileQueries.known().size(), outcomes.size());
        assertEquals(
                List.of(), outcomes.stream().filter(one -> !one.isForeseen()).toList());
        assertEquals(
                List.of(),
                outcomes.stream().filter(one -> one.millis() > MOST.toMillis()).toList());
        probes.sort(null);
        assertTrue(
                probes.get(probes.size() * 95 / 100) < 300,
                () -> "19 of 20 probes took up to " + probes.get(probes.size() * 95 / 100) + " ms");
    }

    private static long probe(String path) {
        long start = System.nanoTime();
        assertEquals(200, client.get(path).statusCode());
        return (System.nanoTime() - start) / 1_000_000;
    }
}
