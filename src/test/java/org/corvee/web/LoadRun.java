package org.corvee.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Many connections that ask servers for cheap answers, pages and heavy answers, mixed; run by hand.
 *
 * <p>{@code LoadRun SECONDS CONNECTIONS NAME=ENDPOINT[,PAGES] …}, where the endpoint answers SPARQL at its address, and
 * the pages are below the other; a server without pages is asked for the same things by DESCRIBE. A cheap answer is
 * right when it has the bytes that it had before the run.
 */
final class LoadRun {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CV = "https://w3id.org/corvee/ontology#";
    private static final List<String> HEAVY = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?x . ?c ?r ?x FILTER(?a != ?b && ?b != ?c) }",
            "SELECT ?p (COUNT(DISTINCT ?x) AS ?n) { ?a ?p ?x . ?b ?p ?y FILTER(STR(?x) < STR(?y)) } GROUP BY ?p ORDER BY ?n",
            "SELECT (COUNT(*) AS ?n) { ?a (!<urn:p>)* ?b }",
            "SELECT (SUM(STRLEN(CONCAT(STR(?x), STR(?y)))) AS ?n) { ?a ?p ?x . ?b ?q ?y }");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String endpoint;
    private final String pages;
    private final List<String> things;
    private final Map<String, String> right = new ConcurrentHashMap<>();
    private final Map<Kind, List<Outcome>> outcomes = new ConcurrentHashMap<>();

    private final AtomicLong asked = new AtomicLong();

    private enum Kind {
        /** Asked in words that nobody has used before, so that it has to be computed. */
        CHEAP,
        /** Asked in the same words again and again. */
        AGAIN,
        PAGE,
        HEAVY
    }

    private record Outcome(int status, long millis, boolean wrong) {}

    private LoadRun(String endpoint, String pages) {
        this.endpoint = endpoint;
        this.pages = pages;
        this.things = List.of(
                query("SELECT DISTINCT ?x { ?c a <" + CV + "Claim> ; a ?t BIND(STR(?c) AS ?x) } ORDER BY ?x LIMIT 40")
                        .body()
                        .split("\r?\n"));
        for (Kind kind : Kind.values()) {
            outcomes.put(kind, new ArrayList<>());
        }
    }

    /** Runs against each server in turn. */
    public static void main(String[] arguments) throws InterruptedException {
        int seconds = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[1]);
        for (String server : List.of(arguments).subList(2, arguments.length)) {
            String[] parts = server.split("[=,]");
            LoadRun run = new LoadRun(parts[1], parts.length > 2 ? parts[2] : "");
            run.learn();
            run.load(seconds, connections);
            System.out.printf("%s, %d s, %d connections%n%s%n", parts[0], seconds, connections, run.report());
        }
    }

    private HttpResponse<String> query(String text) {
        return get(endpoint + "?query=" + Client.encoded(text) + "&timeout=5", "text/csv, text/turtle;q=0.5");
    }

    private HttpResponse<String> get(String address, String accept) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", accept)
                    .timeout(PATIENCE)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException late) {
            throw new IllegalStateException(late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> cheap() {
        List<String> queries = new ArrayList<>(List.of("ASK { ?s ?p ?o }", "SELECT (1 + 1 AS ?x) {}"));
        things.subList(1, things.size()).forEach(claim -> {
            queries.add("SELECT ?p ?o { <%s> ?p ?o } ORDER BY ?p ?o".formatted(claim));
            queries.add("ASK { <%s> a <%sClaim> }".formatted(claim, CV));
        });
        return queries;
    }

    private void learn() {
        cheap().forEach(query -> right.put(query, query(query).body()));
    }

    private void load(int seconds, int connections) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Random random = new Random(i);
            Thread client = new Thread(() -> {
                while (System.nanoTime() < end) {
                    ask(random);
                }
            });
            clients.add(client);
            client.start();
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private void ask(Random random) {
        int dice = random.nextInt(100);
        Kind kind = dice < 40 ? Kind.CHEAP : dice < 60 ? Kind.AGAIN : dice < 85 ? Kind.PAGE : Kind.HEAVY;
        List<String> cheap = List.copyOf(right.keySet());
        String query = cheap.get(random.nextInt(cheap.size()));
        String thing = things.get(1 + random.nextInt(things.size() - 1));
        long start = System.nanoTime();
        Outcome outcome;
        try {
            HttpResponse<String> answer =
                    switch (kind) {
                        case CHEAP -> query(query + " # " + asked.incrementAndGet());
                        case AGAIN -> query(query);
                        case PAGE ->
                            pages.isEmpty()
                                    ? query("DESCRIBE <%s>".formatted(thing))
                                    : get(
                                            pages + URI.create(thing).getPath().replaceFirst(".*/id/", "/doc/"),
                                            "text/html");
                        case HEAVY -> query(HEAVY.get(random.nextInt(HEAVY.size())));
                    };
            boolean wrong = (kind == Kind.CHEAP || kind == Kind.AGAIN)
                    && answer.statusCode() == 200
                    && !answer.body().equals(right.get(query));
            outcome = new Outcome(answer.statusCode(), (System.nanoTime() - start) / 1_000_000, wrong);
        } catch (IllegalStateException late) {
            outcome = new Outcome(0, (System.nanoTime() - start) / 1_000_000, false);
        }
        List<Outcome> kept = Objects.requireNonNull(outcomes.get(kind));
        synchronized (kept) {
            kept.add(outcome);
        }
    }

    private String report() {
        return outcomes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(Kind kind, List<Outcome> all) {
        Map<Integer, Long> statuses =
                all.stream().collect(Collectors.groupingBy(Outcome::status, TreeMap::new, Collectors.counting()));
        long answered = statuses.getOrDefault(200, 0L);
        List<Long> millis = all.stream()
                .filter(one -> one.status() == 200)
                .map(Outcome::millis)
                .sorted()
                .toList();
        return String.format(
                Locale.ROOT,
                "  %-5s %,8d asked, %6.2f %% answered, p50 %,d ms, p95 %,d ms, longest %,d ms, wrong %d; by status (0: none in %d s) %s%n",
                kind,
                all.size(),
                all.isEmpty() ? 0 : 100.0 * answered / all.size(),
                at(millis, 50),
                at(millis, 95),
                at(millis, 100),
                all.stream().filter(Outcome::wrong).count(),
                PATIENCE.toSeconds(),
                statuses);
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, sorted.size() * percent / 100 - 1));
    }
}
