package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ServeTest {
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Corvee.commandLine().setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void finishesWhatIsAskedAndEndsWhenTerminated() throws Exception {
        Ending ending = terminatedWhileAsked(3);
        assertEquals(503, ending.status(), "the query's own time was up, and the client was told");
        assertTrue(isEmpty(folder.resolve("open")), "the build was closed");
    }

    @Test
    void waitsOnlySoLongForAQueryThatDoesNotEnd() throws Exception {
        Ending ending = terminatedWhileAsked(30);
        assertTrue(ending.seconds() < 15, ending.toString());
    }

    /**
     * How a server ended.
     *
     * @param status of the answer that the client got, 0 for none
     */
    private record Ending(long seconds, int status) {}

    /** Starts a server of its own process, asks it something endless for so many seconds, and terminates it. */
    private Ending terminatedWhileAsked(int timeout) throws Exception {
        TestStores.build(folder, "child");
        Process child = server("--no-build", "--store", folder.toString());
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String served = out.readLine();
            assertTrue(served.matches("Corv.*e serves build [0-9a-f]{12}: 3 claims, .*"), served);
            String origin = out.readLine().strip().replaceFirst("pages +", "");
            HttpClient client = HttpClient.newHttpClient();
            client.send(HttpRequest.newBuilder(URI.create(origin)).build(), HttpResponse.BodyHandlers.ofString());
            CompletableFuture<Integer> asked = client.sendAsync(
                            endless(origin, timeout), HttpResponse.BodyHandlers.ofString())
                    .handle((response, failure) -> failure == null ? response.statusCode() : 0);
            Thread.sleep(1_500);
            long start = System.nanoTime();
            child.destroy();
            assertTrue(child.waitFor(40, TimeUnit.SECONDS));
            assertEquals(TERMINATED, child.exitValue());
            return new Ending(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start), asked.get());
        } finally {
            child.destroyForcibly();
        }
    }

    private static Process server(String... options) throws IOException {
        return server(ProcessBuilder.Redirect.DISCARD, options);
    }

    private static Process server(ProcessBuilder.Redirect err, String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        List<String> serve = List.of(
                java, "-XX:TieredStopAtLevel=1", "-cp", classes, "org.corvee.cli.Corvee", "serve", "--port", "0");
        return new ProcessBuilder(
                        Stream.concat(serve.stream(), Stream.of(options)).toList())
                .redirectError(err)
                .start();
    }

    private static HttpRequest endless(String origin, int timeout) {
        String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("%ssparql?timeout=%d&query=%s".formatted(origin, timeout, encoded)))
                .build();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    @Test
    void servesTheBuildBeforeWhileTheDataAreBadAndSaysSoLoudly() throws Exception {
        Path sources = sources();
        assertTrue(served().startsWith("building the graph first: the store is missing"));
        Files.writeString(sources, "id,type,label,source\nsource/atlas,NoSuchType,Atlas,\n");
        String said = served();
        assertTrue(said.contains("sources.csv:2: no class 'NoSuchType'"), said);
        assertTrue(said.contains("NOT REBUILT: serving the previous build, "), said);
        assertTrue(said.contains("until the data are corrected"), said);
    }

    @Test
    void repairsADamagedBuildBeforeItServesIt() throws Exception {
        sources();
        served();
        try (Stream<Path> all = Files.walk(folder.resolve("store/builds"))) {
            Path nodes = all.filter(file -> file.endsWith("nodes-data.obj"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(nodes);
            bytes[bytes.length / 2] ^= 1;
            Files.write(nodes, bytes);
        }
        String said = served();
        assertTrue(said.contains("nodes-data.obj has changed since it was written"), said);
        assertTrue(said.contains("repairing the store first"), said);
        assertTrue(said.contains("repaired from the build's own dump"), said);
    }

    private Path sources() throws IOException {
        Path reference = Files.createDirectories(folder.resolve("data/reference"));
        return Files.writeString(
                reference.resolve("sources.csv"), "id,type,label,source\nsource/atlas,ReferenceSource,Atlas,\n");
    }

    /** Serves the folder's data until the server greets, and gives what it said before on the error stream. */
    private String served() throws Exception {
        Path said = folder.resolve("said.txt");
        Process child = server(
                ProcessBuilder.Redirect.to(said.toFile()),
                "--workers",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--store",
                folder.resolve("store").toString());
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String greeting = String.valueOf(out.readLine());
            assertTrue(greeting.matches("Corv.*e serves build [0-9a-f]{12}: 0 claims, .*"), greeting);
        } finally {
            child.destroyForcibly().waitFor();
        }
        return Files.readString(said);
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        TestStores.build(folder, "taken");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertEquals(Corvee.FINDINGS, run("serve", "--port", port, "--no-build", "--store", folder.toString()));
            assertEquals(
                    "127.0.0.1:%s: the port is in use; stop the program that listens on it, or choose another with --port"
                            .formatted(port),
                    err.toString().strip());
        }
    }

    @Test
    void saysThatTheFolderIsNoStore() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "x");
        assertEquals(Corvee.FINDINGS, run("serve", "--port", "0", "--no-build", "--store", folder.toString()));
        assertEquals(
                "corvee serve: " + folder.toAbsolutePath()
                        + ": is not a store, it holds 'letter.txt'; name an empty or a new folder",
                err.toString().strip());
    }

    @Test
    void refusesAPortThatIsNone() {
        assertEquals(Corvee.USAGE, run("serve", "--port", "70000"));
        assertEquals(
                "corvee serve: 70000 is not a port; choose one from 1 to 65535, or 0",
                err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(Corvee.USAGE, run("serve", "--port", "x"));
        assertTrue(err.toString().contains("'x' is not an int"), err.toString());
        err.getBuffer().setLength(0);
        assertEquals(Corvee.USAGE, run("serve", "--embed", "example.org/x"));
        assertEquals(
                "corvee serve: --embed 'example.org/x' is no origin of a site; write one such as https://example.org, or *",
                err.toString().strip());
    }
}
