package org.corvee.bench.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, and somebody who asks it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ORIGIN = Pattern.compile("pages +(http://\\S+?)/\\s");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration WARM = Duration.ofSeconds(3);
    private static final int MOST_REPEATS = 25;
    private static final String ACCEPTED = "text/html,*/*;q=0.5";
    private static final int COMING = 202;
    private static final long PAUSE_MILLIS = 20;

    private final Process process;
    private final String origin;
    private final HttpClient client = HttpClient.newHttpClient();
    private int asked = 0;

    private ServerProcess(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    /**
     * An answer.
     *
     * @param status its status; 0 when none came
     * @param bytes of its body, as sent to one who asks for no compression
     * @param millis until all of it was there
     */
    record Answer(int status, long bytes, double millis) {}

    /**
     * The answers to one address after the first ones.
     *
     * @param median milliseconds until one was there
     * @param cpu milliseconds of the server's processor for one, on average
     */
    record Warm(double median, double cpu) {}

    /** Serves a store until it is closed. */
    static ServerProcess start(JavaCommand java, Path store) throws IOException, InterruptedException {
        Process process = java.start(
                "serve", List.of(), List.of("serve", "--no-build", "--port", "0", "--store", store.toString()));
        long began = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - began < START.toNanos()) {
            Matcher origin = ORIGIN.matcher(Files.readString(java.log("serve")));
            if (origin.find()) {
                return new ServerProcess(process, origin.group(1));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        process.destroy();
        throw new IOException("the server did not start; see " + java.log("serve"));
    }

    /** Asks until an answer is there that says more than that it will come. */
    Answer ask(String address) throws IOException, InterruptedException {
        return ask(address, ACCEPTED);
    }

    private Answer ask(String address, String accepted) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + address))
                .header("Accept", accepted)
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            while (response.statusCode() == COMING && System.nanoTime() - began < PATIENCE.toNanos()) {
                Thread.sleep(PAUSE_MILLIS);
                response = client.send(request, BodyHandlers.ofByteArray());
            }
            return new Answer(response.statusCode(), response.body().length, (System.nanoTime() - began) / 1e6);
        } catch (HttpTimeoutException late) {
            return new Answer(0, 0, (System.nanoTime() - began) / 1e6);
        }
    }

    /** Asks again and again for some seconds what the server may have kept. */
    Warm askAgain(String address) throws IOException, InterruptedException {
        return repeated(() -> ask(address));
    }

    /** The same, each time as no other client asks, so that it is made anew. */
    Warm askAnew(String address) throws IOException, InterruptedException {
        return repeated(() -> ask(address, "%s,application/x-%d;q=0.1".formatted(ACCEPTED, ++asked)));
    }

    /** Somebody asks, and waits. */
    @FunctionalInterface
    private interface Asking {
        Answer ask() throws IOException, InterruptedException;
    }

    private Warm repeated(Asking asking) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        long began = System.nanoTime();
        double before = JavaCommand.cpu(process.toHandle());
        do {
            millis.add(asking.ask().millis());
        } while (millis.size() < MOST_REPEATS && System.nanoTime() - began < WARM.toNanos());
        double cpu = (JavaCommand.cpu(process.toHandle()) - before) * 1000 / millis.size();
        millis.sort(null);
        return new Warm(millis.get(millis.size() / 2), cpu);
    }

    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.forEach(ProcessHandle::destroy);
    }
}
