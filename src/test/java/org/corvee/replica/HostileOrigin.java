package org.corvee.replica;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.corvee.store.BuildId;

/** An origin that offers what an {@link Offer} has, and tampers with it as it is told. */
final class HostileOrigin implements AutoCloseable {
    /** How an answer is given. */
    @FunctionalInterface
    interface Way {
        void answer(HttpExchange exchange, byte[] right, int from) throws IOException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Offer offer;
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private volatile Way manifests = HostileOrigin::honest;
    private volatile Way parts = HostileOrigin::honest;

    HostileOrigin(Offer offer) throws IOException {
        this.offer = offer;
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What was asked for from a byte on. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    void manifests(Way way) {
        manifests = way;
    }

    void manifest(String note) {
        manifests = (exchange, right, from) -> honest(exchange, note.getBytes(StandardCharsets.UTF_8), 0);
    }

    void parts(Way way) {
        parts = way;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            if (path.length == 2) {
                manifests.answer(exchange, offer.note().orElseThrow().getBytes(StandardCharsets.UTF_8), 0);
            } else {
                byte[] right = Files.readAllBytes(
                        offer.part(new BuildId(path[2]), path[3]).orElseThrow());
                String range = exchange.getRequestHeaders().getFirst("Range");
                if (range != null) {
                    ranges.add(range);
                }
                int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
                parts.answer(exchange, right, from);
            }
        }
    }

    static void honest(HttpExchange exchange, byte[] right, int from) throws IOException {
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, right.length - 1, right.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, right.length - from);
        exchange.getResponseBody().write(right, from, right.length - from);
    }

    /** Promises all, gives half, and hangs up. */
    static void breaking(HttpExchange exchange, byte[] right, int from) throws IOException {
        exchange.sendResponseHeaders(200, right.length);
        OutputStream out = exchange.getResponseBody();
        out.write(right, 0, right.length / 2);
        out.flush();
        exchange.close();
    }

    /** Says that there is less than was signed. */
    static void truncated(HttpExchange exchange, byte[] right, int from) throws IOException {
        exchange.sendResponseHeaders(200, right.length - 1);
        exchange.getResponseBody().write(right, 0, right.length - 1);
    }

    /** Gives the right bytes without saying how many, and then more without an end. */
    static void endless(HttpExchange exchange, byte[] right, int from) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < 10_000; i++) {
            out.write(right);
        }
    }

    /** Has the length, and one other byte. */
    static void flipped(HttpExchange exchange, byte[] right, int from) throws IOException {
        right[right.length / 2] ^= 1;
        honest(exchange, right, from);
    }

    /** Says that it begins, and no more. */
    static void stalled(HttpExchange exchange, byte[] right, int from) throws IOException {
        exchange.sendResponseHeaders(200, right.length);
        exchange.getResponseBody().flush();
        pause(3_000);
    }

    /** Gives a byte now and then. */
    static void dripping(HttpExchange exchange, byte[] right, int from) throws IOException {
        exchange.sendResponseHeaders(200, right.length);
        for (int i = 0; i < Math.min(right.length, 60); i++) {
            exchange.getResponseBody().write(right, i, 1);
            exchange.getResponseBody().flush();
            pause(50);
        }
    }

    /** Says nothing. */
    static void silent(HttpExchange exchange, byte[] right, int from) {
        pause(3_000);
    }

    static Way leadingTo(String elsewhere) {
        return (exchange, right, from) -> {
            exchange.getResponseHeaders().set("Location", elsewhere);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    static Way failing(int status) {
        return (exchange, right, from) -> exchange.sendResponseHeaders(status, -1);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
