package org.corvee.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks a server the queries that would hold it, one after the other, while somebody asks for little; run by hand.
 *
 * <p>{@code HostileRun ORIGIN SECONDS [MORE]} gives each so many seconds, and adds so many of the generated ones.
 */
final class HostileRun {
    private HostileRun() {}

    /** Prints what became of each, and how long the others waited meanwhile. */
    public static void main(String[] arguments) throws InterruptedException {
        Client client = new Client(arguments[0]);
        List<String> hostile = new ArrayList<>(HostileQueries.known());
        if (arguments.length > 2) {
            hostile.addAll(HostileQueries.others(Integer.parseInt(arguments[2]), 13));
        }
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<Long> probes = new ArrayList<>();
        Thread others = new Thread(() -> {
            while (goesOn.get()) {
                for (String path :
                        List.of("/sparql?query=" + Client.encoded("ASK {}"), "/healthz", "/readyz", "/about")) {
                    probes.add(millis(client, path));
                }
            }
        });
        others.start();
        // What the first request of a process costs is nothing that the server does.
        client.post("/sparql?format=json", "application/sparql-query", "ASK {}");
        double most = (Double.parseDouble(arguments[1]) + 1) * 1000;
        int late = 0;
        for (String query : hostile) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    client.post("/sparql?format=json&timeout=" + arguments[1], "application/sparql-query", query);
            long taken = (System.nanoTime() - start) / 1_000_000;
            late += taken > most ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "%5d ms  %d  %s%n",
                    taken,
                    answer.statusCode(),
                    query.substring(0, Math.min(100, query.length())).replace('\n', ' '));
        }
        goesOn.set(false);
        others.join();
        System.out.printf("%d of %d beyond their time and a second%n", late, hostile.size());
        probes.sort(null);
        System.out.printf(
                "%d probes: p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms%n",
                probes.size(),
                probes.get(probes.size() / 2),
                probes.get(probes.size() * 95 / 100),
                probes.get(probes.size() * 99 / 100),
                probes.get(probes.size() - 1));
    }

    private static long millis(Client client, String path) {
        long start = System.nanoTime();
        int status = client.get(path).statusCode();
        if (status != 200) {
            System.out.println("         " + status + "  " + path);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
