package org.corvee.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Readers who ask a balancer, and compare each answer with what the origin gives for the same address in the build that the
 * answer's ETag begins with.
 */
final class BalancedLoad {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BRIEF = 12;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final List<String> paths;

    /** The digest of an answer, by its address and its tag. */
    private final Map<String, String> right = new ConcurrentHashMap<>();

    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> builds = new ConcurrentHashMap<>();
    private final List<String> torn = new ArrayList<>();

    /** The digests of what was answered, by address and tag. */
    private final Map<String, Set<String>> given = new ConcurrentHashMap<>();

    BalancedLoad(List<String> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Takes what an origin gives now for right. */
    void learn(String origin) throws IOException, InterruptedException {
        for (String path : paths) {
            HttpResponse<byte[]> answer = get(origin + path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            right.put(path + " " + tag(answer), DigestUtils.sha256Hex(answer.body()));
        }
    }

    /** Asks as long as it is to go on. */
    void ask(String balancer, int readers, BooleanSupplier goesOn) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            Random random = new Random(i);
            Thread thread = new Thread(() -> {
                while (goesOn.getAsBoolean()) {
                    askOnce(balancer, paths.get(random.nextInt(paths.size())));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void askOnce(String balancer, String path) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = get(balancer + path);
            statuses.computeIfAbsent(answer.statusCode(), status -> new AtomicLong())
                    .incrementAndGet();
            if (answer.statusCode() == 200) {
                answers.incrementAndGet();
                String tag = tag(answer);
                builds.computeIfAbsent(tag.substring(1, 1 + BRIEF), build -> new AtomicLong())
                        .incrementAndGet();
                given.computeIfAbsent(path + " " + tag, key -> ConcurrentHashMap.newKeySet())
                        .add(DigestUtils.sha256Hex(answer.body()));
            }
        } catch (IOException e) {
            broken.incrementAndGet();
            note(path + ": " + e);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
    }

    private synchronized void note(String what) {
        torn.add(what);
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("\"without a tag\"");
    }

    /** How many were answered. */
    long answers() {
        return answers.get();
    }

    /** What was torn, or not as the build of its tag has it. */
    synchronized List<String> wrong() {
        return Stream.concat(
                        torn.stream(),
                        given.entrySet().stream()
                                .filter(answer ->
                                        !answer.getValue().equals(Set.of(right.getOrDefault(answer.getKey(), ""))))
                                .map(Map.Entry::getKey))
                .toList();
    }

    /** How many answers each status had. */
    Map<Integer, Long> statuses() {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(status, count.get()));
        return counts;
    }

    /** How many answers were of each build, by the first digits of its name. */
    Map<String, Long> builds() {
        Map<String, Long> counts = new TreeMap<>();
        builds.forEach((build, count) -> counts.put(build, count.get()));
        return counts;
    }

    /** All of it in a line. */
    String report() {
        return "%,d answered, %d wrong or torn (%d broke off), longest %,d ms, by status %s, by build %s"
                .formatted(answers(), wrong().size(), broken.get(), longest.get(), statuses(), builds());
    }
}
