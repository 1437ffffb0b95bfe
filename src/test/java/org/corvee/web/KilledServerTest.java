package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.corvee.query.Library;
import org.corvee.query.Services;
import org.corvee.query.worker.Workers;
import org.corvee.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers and workers that are killed at any moment; {@code -Dcorvee.kills=200} does it more often. */
@Tag("alone")
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("corvee.kills", 2);

    /** A join of two queries is never computed in the server's own process. */
    private static final String AWAY =
            "SELECT (COUNT(*) AS ?n) { { SELECT * { ?s ?p ?o } } { SELECT ?s { ?s ?p ?o } } }";

    private static final Set<Integer> HONEST = Set.of(200, 503);

    private final Path folder;
    private final Random random = new Random(17);

    KilledServerTest(@TempDir Path folder) {
        this.folder = folder;
        TestStores.build(folder, "first");
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String count(Client client) {
        HttpResponse<String> answer = client.query(AWAY, "Accept", "text/csv");
        assertTrue(HONEST.contains(answer.statusCode()), answer.body());
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    @Test
    void aServerThatIsKilledLeavesNoProcessAndTheNextOneClearsItsNames() throws Exception {
        String right = "";
        for (int kill = 0; kill < KILLS; kill++) {
            Process server = start();
            List<ProcessHandle> workers = new ArrayList<>();
            try (BufferedReader said = server.inputReader()) {
                Client client = new Client(said.readLine());
                String count = count(client);
                right = right.isEmpty() ? count : right;
                assertEquals(right, count);
                workers.addAll(server.descendants().toList());
                Thread.sleep(random.nextInt(300));
            } finally {
                server.destroyForcibly().waitFor();
            }
            assertEnd(workers);
        }
        try (CorveeServer next = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(folder), Library.read(Path.of("queries")))) {
            assertEquals(200, new Client(next.origin()).get("/readyz").statusCode());
            assertEquals(2, names().size(), "one view and its lock: " + names());
        }
        assertEquals(List.of(), names());
    }

    @Test
    void aServerThatIsKilledWhileItStartsStopsNobody() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process server = start();
            Thread.sleep(random.nextInt(2_000));
            List<ProcessHandle> workers = server.descendants().toList();
            server.destroyForcibly().waitFor();
            assertEnd(workers);
        }
        try (CorveeServer next = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(folder), Library.read(Path.of("queries")))) {
            assertEquals(200, new Client(next.origin()).get("/readyz").statusCode());
        }
        assertEquals(List.of(), names());
    }

    @Test
    void workersThatAreKilledSpoilNoAnswer() throws Exception {
        ServerSettings settings =
                ServerSettings.USUAL.withPort(0).withWorkers(new Workers.WorkerSettings(1, 96, Services.NONE));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        try (CorveeServer server = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")))) {
            Client client = new Client(server.origin());
            String right = count(client);
            Thread killer = new Thread(() -> kill(goesOn));
            killer.start();
            while (killer.isAlive()) {
                String count = count(client);
                assertTrue(count.isEmpty() || count.equals(right), count);
            }
            killer.join();
            assertEquals(right, count(client));
        } finally {
            goesOn.set(false);
        }
        assertEquals(List.of(), names());
    }

    /** Kills the workers of this process, one now and one then. */
    private void kill(AtomicBoolean goesOn) {
        for (int kill = 0; kill < KILLS && goesOn.get(); kill++) {
            try {
                Thread.sleep(100 + random.nextInt(900));
            } catch (InterruptedException e) {
                return;
            }
            ProcessHandle.current()
                    .descendants()
                    .skip(random.nextInt(2))
                    .findFirst()
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void assertEnd(List<ProcessHandle> workers) throws InterruptedException {
        for (int tries = 0; tries < 100 && workers.stream().anyMatch(ProcessHandle::isAlive); tries++) {
            Thread.sleep(100);
        }
        assertEquals(
                List.of(),
                workers.stream()
                        .filter(ProcessHandle::isAlive)
                        .map(ProcessHandle::pid)
                        .toList());
    }

    /** What stands in the folder of the names under which processes have the build open. */
    private List<String> names() {
        try (Stream<Path> all = Files.list(folder.resolve("open"))) {
            return all.map(each -> each.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
