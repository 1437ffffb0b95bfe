package org.corvee.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many times a second servers give the same answer: one thread with many connections that stay open, each asking
 * again when it has the answer; run by hand.
 *
 * <p>{@code RateRun SECONDS CONNECTIONS ROUNDS NAME=PID=ADDRESS …} asks the servers in turn, as often as there are rounds,
 * and prints the median rate and the processor time that the server's process takes for an answer. Where an answer has
 * a tag, it also asks as somebody who has it.
 */
final class RateRun {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final Pattern TAG = Pattern.compile("(?i)\r\netag: *(\"[^\"]*\")");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String END_OF_CHUNKS = "0\r\n\r\n";
    private static final int LARGEST = 1 << 20;

    private final InetSocketAddress server;
    private final ByteBuffer request;
    private final int status;
    private long answers = 0;

    private record Target(String name, ProcessHandle process, URI address) {
        static Target of(String argument) {
            String[] parts = argument.split("=", 3);
            return new Target(
                    parts[0], ProcessHandle.of(Long.parseLong(parts[1])).orElseThrow(), URI.create(parts[2]));
        }

        Duration used() {
            return process.info().totalCpuDuration().orElseThrow();
        }

        String request(String more) {
            return "GET %s?%s HTTP/1.1\r\nHost: %s\r\nAccept: application/sparql-results+json, text/html;q=0.5\r\n%s\r\n"
                    .formatted(address.getRawPath(), address.getRawQuery(), address.getAuthority(), more);
        }
    }

    /** Answers a second, and microseconds of the server's processor for each. */
    private record Rate(double perSecond, double micros) {}

    private RateRun(Target target, String request, int status) {
        this.server = new InetSocketAddress(
                target.address().getHost(), target.address().getPort());
        this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        this.status = status;
    }

    /** Runs against the servers in turn. */
    public static void main(String[] arguments) throws IOException {
        int seconds = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        List<Target> targets = List.of(arguments).subList(3, arguments.length).stream()
                .map(Target::of)
                .toList();
        Map<String, List<Rate>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Target target : targets) {
                Map<String, Rate> measured = measured(target, seconds, connections);
                if (round > 0) {
                    measured.forEach((kind, rate) -> rates.computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(rate));
                }
            }
        }
        rates.forEach((kind, all) -> System.out.printf(
                Locale.ROOT,
                "%-20s %,9.0f a second, %,7.0f us of its processor each, of %s%n",
                kind,
                median(all.stream().map(Rate::perSecond).toList()),
                median(all.stream().map(Rate::micros).toList()),
                all.stream().map(rate -> Math.round(rate.perSecond())).toList()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Map<String, Rate> measured(Target target, int seconds, int connections) throws IOException {
        Map<String, Rate> measured = new LinkedHashMap<>();
        String plain = target.request("");
        RateRun one = new RateRun(target, plain, 200);
        Matcher tag = TAG.matcher(one.first());
        measured.put(target.name(), rate(target, one, seconds, connections));
        if (tag.find()) {
            String held = target.request("If-None-Match: " + tag.group(1) + "\r\n");
            measured.put(target.name() + " 304", rate(target, new RateRun(target, held, 304), seconds, connections));
        }
        return measured;
    }

    private static Rate rate(Target target, RateRun run, int seconds, int connections) throws IOException {
        Duration before = target.used();
        long start = System.nanoTime();
        run.run(start + seconds * 1_000_000_000L, connections);
        double lasted = (System.nanoTime() - start) / 1e9;
        double used = target.used().minus(before).toNanos() / 1e3;
        return new Rate(run.answers / lasted, used / run.answers);
    }

    /** The head of an answer, to begin with. */
    private String first() throws IOException {
        try (SocketChannel channel = SocketChannel.open(server)) {
            Connection connection = new Connection(channel);
            connection.ask();
            while (!connection.hasAnswer()) {
                connection.read();
            }
            return connection.head;
        }
    }

    private void run(long end, int connections) throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = SocketChannel.open(server);
                channel.configureBlocking(false);
                Connection connection = new Connection(channel);
                channel.register(selector, SelectionKey.OP_READ, connection);
                connection.ask();
            }
            while (System.nanoTime() < end) {
                selector.select(key -> go((Connection) key.attachment()), 100);
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        }
    }

    private void go(Connection connection) {
        try {
            connection.read();
            if (connection.hasAnswer()) {
                answers++;
                connection.ask();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that stays open. */
    private final class Connection {
        private final SocketChannel channel;
        private final ByteBuffer read = ByteBuffer.allocate(LARGEST);
        private String head = "";

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() throws IOException {
            read.clear();
            head = "";
            channel.write(request.duplicate());
        }

        void read() throws IOException {
            if (channel.read(read) < 0) {
                throw new IOException("the server has closed the connection");
            }
        }

        /** Whether the whole answer is there; it has to be the right one. */
        boolean hasAnswer() {
            if (head.isEmpty()) {
                String text = text(0);
                int end = text.indexOf(END_OF_HEAD);
                head = end < 0 ? "" : text.substring(0, end + END_OF_HEAD.length());
                check();
            }
            return !head.isEmpty() && isWhole();
        }

        private void check() {
            Matcher told = STATUS.matcher(head);
            if (!head.isEmpty() && (!told.lookingAt() || Integer.parseInt(told.group(1)) != status)) {
                throw new IllegalStateException("not what was asked for: " + head);
            }
        }

        private boolean isWhole() {
            Matcher length = LENGTH.matcher(head);
            if (status == 304) {
                return true;
            }
            return length.find()
                    ? read.position() >= head.length() + Integer.parseInt(length.group(1))
                    : text(Math.max(head.length(), read.position() - END_OF_CHUNKS.length()))
                            .endsWith(END_OF_CHUNKS);
        }

        private String text(int from) {
            return new String(read.array(), from, read.position() - from, StandardCharsets.ISO_8859_1);
        }
    }
}
