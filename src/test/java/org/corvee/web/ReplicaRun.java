package org.corvee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.corvee.cli.Corvee;

/**
 * Three replicas behind HAProxy, in processes of their own, while builds change, one of them is killed and comes back, one is
 * paused, and one is told to stop; run by hand, from a jar, since classes in a folder give other tags with each start.
 *
 * <p>{@code ReplicaRun SECONDS READERS FOLDER}: first so many readers ask one replica for a sixth of the time, then
 * the balancer for all of it.
 */
final class ReplicaRun {
    private static final String SITE = "https://corvee.example.org";

    private final Path folder;
    private final List<Process> running = new ArrayList<>();
    private final long start = System.nanoTime();
    private volatile long begun = start;

    private ReplicaRun(Path folder) {
        this.folder = folder;
    }

    /** Runs, and prints what came of it. */
    public static void main(String[] arguments) throws Exception {
        ReplicaRun run = new ReplicaRun(Path.of(arguments[2]));
        try {
            run.all(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        } finally {
            run.running.forEach(Process::destroyForcibly);
        }
        System.exit(0);
    }

    private void all(int seconds, int readers) throws Exception {
        command("key", "example.org/corvee", folder.resolve("key").toString());
        build("a");
        int port = freePort();
        String origin = "http://127.0.0.1:" + port;
        serve(port, "origin", "--offer", "--key", folder.resolve("key").toString(), "--no-build");
        List<String> replicas = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            int own = freePort();
            replicas.add("http://127.0.0.1:" + own);
            processes.add(replica(own, i, origin));
        }
        for (String replica : replicas) {
            await(() -> isReady(replica));
        }
        say("origin and replicas are up");
        BalancedLoad load = new BalancedLoad(paths(origin));
        load.learn(origin);
        String before = new Client(origin).get("/healthz").body();
        build("b");
        await(() -> !new Client(origin).get("/healthz").body().equals(before));
        load.learn(origin);
        for (String replica : replicas) {
            await(() -> new Client(replica)
                    .get("/healthz")
                    .body()
                    .equals(new Client(origin).get("/healthz").body()));
        }
        try (Haproxy haproxy = Haproxy.before(replicas, folder)) {
            Thread.sleep(2_000);
            BalancedLoad one = new BalancedLoad(paths(origin));
            one.learn(origin);
            measure("one replica", one, replicas.get(0), readers, seconds / 6);
            measure("three replicas behind HAProxy", one, haproxy.origin(), readers, seconds / 6);
            Thread faults = new Thread(() -> faults(seconds, processes, replicas, origin));
            faults.start();
            measure("three with faults", load, haproxy.origin(), readers, seconds);
            faults.join();
        }
        load.wrong().stream().limit(20).forEach(wrong -> System.out.println("  wrong: " + wrong));
    }

    /** Each fault at its share of the time. */
    private void faults(int seconds, List<Process> replicas, List<String> addresses, String origin) {
        try {
            at(seconds, 0.08, "a build comes");
            build("a");
            at(seconds, 0.2, "replica 1 is killed (KILL)");
            replicas.get(0).destroyForcibly();
            at(seconds, 0.3, "a build comes");
            build("b");
            at(seconds, 0.4, "replica 2 is paused (STOP)");
            signal("STOP", replicas.get(1));
            at(seconds, 0.5, "replica 1 is started again");
            replica(Integer.parseInt(addresses.get(0).replaceFirst(".*:", "")), 1, origin);
            at(seconds, 0.6, "replica 2 goes on (CONT)");
            signal("CONT", replicas.get(1));
            at(seconds, 0.7, "a build comes");
            build("a");
            at(seconds, 0.85, "replica 3 is told to stop (TERM), and drains");
            signal("TERM", replicas.get(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void at(int seconds, double share, String what) throws InterruptedException {
        long due = begun + (long) (share * seconds * 1e9);
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        say(what);
    }

    private void measure(String what, BalancedLoad load, String address, int readers, int seconds)
            throws InterruptedException {
        begun = System.nanoTime();
        long before = load.answers();
        load.ask(address, readers, () -> System.nanoTime() - begun < seconds * 1_000_000_000L);
        System.out.printf(
                Locale.ROOT,
                "%s, %d s, %d readers: %,d answers a second; %s%n",
                what,
                seconds,
                readers,
                (load.answers() - before) / seconds,
                load.report());
    }

    private static List<String> paths(String origin) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/map",
                "/doc/claim",
                "/style.css",
                "/search.json?q=worker",
                "/.well-known/void",
                "/sparql?query=" + Client.encoded("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
                "/sparql?query=" + Client.encoded("SELECT * { ?s ?p ?o } LIMIT 500")));
        String claims = "SELECT ?c { ?c a <https://w3id.org/corvee/ontology#Claim> } ORDER BY ?c LIMIT 20";
        new Client(origin)
                .query(claims, "Accept", "text/csv")
                .body()
                .lines()
                .skip(1)
                .forEach(claim -> paths.add("/doc/" + claim.replaceFirst(".*/id/", "")));
        return paths;
    }

    private Process replica(int port, int number, String origin) throws IOException {
        return serve(
                port, "replica-" + number, "--follow", origin, "--key", folder.resolve("key.pub") + "", "--every", "1");
    }

    private Process serve(int port, String name, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx500m",
                "-Dcorvee.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.corvee.cli.Corvee",
                "serve",
                "--port",
                Integer.toString(port),
                "--store",
                folder.resolve(name).toString(),
                "--site",
                SITE,
                "--workers",
                "0",
                "--drain",
                "5"));
        words.addAll(List.of(more));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()))
                .start();
        running.add(process);
        return process;
    }

    private void build(String edition) {
        TestStores.build(folder.resolve("origin"), edition);
    }

    private static void command(String... words) {
        int code = Corvee.commandLine().execute(words);
        if (code != Corvee.FINE) {
            throw new IllegalStateException(List.of(words) + ": exit code " + code);
        }
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static boolean isReady(String server) {
        return new Client(server).get("/readyz").statusCode() == 200;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (System.nanoTime() < end) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (IllegalStateException notYet) {
                // It does not listen yet.
                Thread.onSpinWait();
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("it took too long; see the logs");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void say(String what) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}
