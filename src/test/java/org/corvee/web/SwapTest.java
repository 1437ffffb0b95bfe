package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.store.BuildId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {
    private static final String EDITION = "SELECT ?edition { ?g <urn:test:edition> ?edition . ?s ?p ?o } LIMIT 1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void answersEveryRequestWhileBuildsAreSwapped() throws Exception {
        TestStores.build(folder, "0");
        Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try (CorveeServer server = ServerTest.start(folder, Duration.ofSeconds(10))) {
            Client client = new Client(server.origin());
            Callable<Void> asking = () -> {
                while (!done.get()) {
                    var answer = client.query(EDITION, "Accept", "text/csv");
                    seen.computeIfAbsent(
                                    answer.statusCode() + " " + answer.body().strip(), key -> new AtomicInteger())
                            .incrementAndGet();
                    assertEquals(200, client.get("/").statusCode());
                    assertEquals(200, client.get("/queries/page/documents").statusCode());
                }
                return null;
            };
            var running =
                    IntStream.range(0, 3).mapToObj(i -> clients.submit(asking)).toList();
            for (int edition = 1; edition <= 3; edition++) {
                BuildId id = TestStores.build(folder, "" + edition);
                String answer = "200 edition\r\n" + edition;
                await(() -> client.get("/healthz").body().contains(id.hex()) && seen.containsKey(answer));
            }
            done.set(true);
            for (var client1 : running) {
                client1.get();
            }
            assertTrue(
                    seen.keySet().stream().allMatch(answer -> answer.matches("200 edition\\R[0-3]")), seen.toString());
            assertTrue(seen.size() >= 3, seen.toString());
            await(() -> openViews().size() == 1);
        } finally {
            clients.shutdownNow();
        }
        assertEquals(List.of(), openViews());
    }

    @Test
    void keepsABuildOpenUnderARequestThatIsStillReading() throws Exception {
        TestStores.build(folder, "old");
        try (CorveeServer server = ServerTest.start(folder, Duration.ofSeconds(4))) {
            Client client = new Client(server.origin());
            ExecutorService one = Executors.newSingleThreadExecutor();
            var slow = one.submit(() ->
                    client.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"));
            BuildId next = TestStores.build(folder, "new");
            await(() -> client.get("/healthz").body().contains(next.hex()));
            assertEquals(503, slow.get().statusCode());
            one.shutdown();
        }
    }

    @Test
    void waitsForTheFirstBuild() throws Exception {
        try (CorveeServer server = ServerTest.start(folder, Duration.ofSeconds(4))) {
            Client client = new Client(server.origin());
            assertEquals(503, client.get("/healthz").statusCode());
            assertEquals("no build\n", client.get("/healthz").body());
            assertEquals(503, client.query("ASK {}").statusCode());
            assertEquals(503, client.get("/").statusCode());
            assertEquals(503, client.get("/queries/page/documents").statusCode());
            TestStores.build(folder, "first");
            await(() -> client.get("/healthz").statusCode() == 200);
            assertEquals(200, client.query("ASK {}").statusCode());
        }
    }

    @Test
    void goesOnServingWhenTheNextBuildIsDamaged() throws Exception {
        BuildId good = TestStores.build(folder, "good");
        try (CorveeServer server = ServerTest.start(folder, Duration.ofSeconds(4))) {
            Client client = new Client(server.origin());
            Files.writeString(folder.resolve("current"), "0".repeat(64) + "\n");
            Thread.sleep(1500);
            assertEquals("ok " + good + "\n", client.get("/healthz").body());
            assertEquals(200, client.query("ASK {}").statusCode());
        }
    }

    private List<String> openViews() throws IOException {
        Path open = folder.resolve("open");
        if (!Files.isDirectory(open)) {
            return List.of();
        }
        try (Stream<Path> views = Files.list(open)) {
            return views.filter(Files::isDirectory).map(Path::toString).toList();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 300_000_000_000L;
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "not within five minutes");
            Thread.sleep(50);
        }
    }
}
