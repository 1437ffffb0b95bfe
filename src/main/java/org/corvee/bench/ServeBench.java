package org.corvee.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.corvee.model.Cv;

/**
 * How a server does under load: a cheap query alone and next to heavy ones, an answer that is computed and one that the
 * client has already.
 *
 * @param origin of the server
 * @param phase how long each of the four measurements goes on
 */
public record ServeBench(String origin, Duration phase) {
    private static final String CHEAP = "SELECT ?says { ?c <%s> ?says } ORDER BY ?says LIMIT 10".formatted(Cv.SAYS);
    private static final String HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    /** So that a heavy query is at work when the measurement begins, and no longer long after it ends. */
    private static final String FOR_SECONDS = "&timeout=3";

    private static final double PERCENTILE = 0.95;

    /**
     * What was measured of a cheap query.
     *
     * @param p95 in milliseconds
     */
    public record Cheap(int asked, int answered, double p95) {}

    /**
     * What was measured of heavy ones, by what became of them.
     *
     * @param cheap the cheap query beside them
     */
    public record Crowd(Cheap cheap, int answered, int refused) {}

    /** Answers in a second. */
    public record Rate(double computed, double notModified) {}

    /** A cheap query, again and again, alone. */
    public Cheap alone() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        List<Long> nanos = new ArrayList<>();
        int asked = 0;
        long end = System.nanoTime() + phase.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            asked++;
            if (status(client, request(CHEAP).build()) == 200) {
                nanos.add(System.nanoTime() - start);
            }
        }
        nanos.sort(null);
        double p95 = nanos.isEmpty() ? Double.NaN : nanos.get((int) (PERCENTILE * (nanos.size() - 1))) / 1e6;
        return new Cheap(asked, nanos.size(), p95);
    }

    /** The same next to clients who send heavy queries without a pause. */
    public Crowd crowded(int clients) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(clients);
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < clients; i++) {
            crowd.submit(() -> {
                while (!done.get()) {
                    (status(client, request(HEAVY, FOR_SECONDS).build()) == 200 ? answered : refused).incrementAndGet();
                }
                return null;
            });
        }
        try {
            return new Crowd(alone(), answered.get(), refused.get());
        } finally {
            done.set(true);
            crowd.shutdownNow();
        }
    }

    /** How often in a second the same answer is computed, and how often a client hears that it has it. */
    public Rate rates() throws IOException, InterruptedException {
        HttpResponse<Void> first =
                HttpClient.newHttpClient().send(request(CHEAP).build(), BodyHandlers.discarding());
        String tag = first.headers().firstValue("ETag").orElseThrow(() -> new IOException("no ETag"));
        double computed = rate(request(CHEAP).build(), 200);
        return new Rate(
                computed, rate(request(CHEAP).header("If-None-Match", tag).build(), 304));
    }

    private double rate(HttpRequest request, int status) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        int count = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < phase.toNanos()) {
            count += status(client, request) == status ? 1 : 0;
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private HttpRequest.Builder request(String query) {
        return request(query, "");
    }

    private HttpRequest.Builder request(String query, String more) {
        String address = origin + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more;
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(1));
    }

    /** The status, or 0 when there was no answer. */
    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException none) {
            return 0;
        }
    }
}
