package org.corvee.replica;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.store.BuildId;
import org.corvee.store.BuildPart;

/**
 * The other machine, asked by HTTP, and trusted with nothing: not to be quick, not to end, not to lead elsewhere.
 *
 * <p>Parts go by what is there already with a Range (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110,
 * section 14</a>), so that a pull that broke goes on where it was.
 */
public final class Origin {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
    private static final int BUFFER = 1 << 16;

    private final String address;
    private final Patience patience;
    private final HttpClient http;

    /**
     * How long to wait, and for how much.
     *
     * @param manifest how many bytes a manifest may have
     * @param answer until the head of an answer is there
     * @param window in which at least {@code least} bytes of a body have to come
     */
    record Patience(int manifest, Duration answer, Duration window, long least) {
        static final Patience USUAL = new Patience(4 << 20, Duration.ofSeconds(20), Duration.ofSeconds(30), 256 << 10);
    }

    Origin(String address, Patience patience) {
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.answer())
                .build();
    }

    /**
     * The machine at an address.
     *
     * @param address scheme, host and port, such as {@code https://corvee.example.org}
     * @throws IllegalArgumentException if it is none
     */
    public static Origin at(String address) {
        String plain = address.replaceFirst("/$", "");
        if (!ADDRESS.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no origin; write its scheme and host, such as https://corvee.example.org"
                            .formatted(address));
        }
        return new Origin(plain, Patience.USUAL);
    }

    /** The signed manifest as it came, whoever wrote it. */
    String manifest() throws IOException {
        HttpResponse<InputStream> answer = ask(HttpRequest.newBuilder(URI.create(address + "/offer")));
        try (Clocked body = new Clocked(answer.body())) {
            requireStatus(answer, 200);
            byte[] bytes = readWhole(body);
            if (bytes.length > patience.manifest()) {
                throw refusal("its manifest has more than %,d bytes".formatted(patience.manifest()));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private byte[] readWhole(Clocked body) {
        try {
            byte[] bytes = body.in().readNBytes(patience.manifest() + 1);
            body.requireInTime();
            return bytes;
        } catch (IOException broken) {
            body.requireInTime();
            throw new Refusal(address + ": its manifest broke off", broken);
        }
    }

    /**
     * Pulls what is missing of a part; what has come stays when it breaks off.
     *
     * @param file holds the first bytes of it, or is not there
     */
    void pull(BuildId build, BuildPart part, Path file) throws IOException {
        long there = Files.exists(file) ? Files.size(file) : 0;
        if (there > part.packed()) {
            Files.delete(file);
            there = 0;
        }
        if (there == part.packed()) {
            return;
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("%s/offer/%s/%s".formatted(address, build, part.sha256())));
        HttpResponse<InputStream> answer =
                ask(there > 0 ? request.header("Range", "bytes=%d-".formatted(there)) : request);
        try (Clocked body = new Clocked(answer.body())) {
            boolean goesOn = there > 0 && answer.statusCode() == 206;
            requireStatus(answer, goesOn ? 206 : 200);
            long from = goesOn ? there : 0;
            requireLength(answer, part, from, goesOn);
            copy(body, part, from, file);
        }
    }

    private void requireLength(HttpResponse<?> answer, BuildPart part, long from, boolean goesOn) {
        long promised = answer.headers().firstValueAsLong("Content-Length").orElse(part.packed() - from);
        Matcher range =
                RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        boolean isWrong = goesOn
                && !(range.matches()
                        && Long.parseLong(range.group(1)) == from
                        && Long.parseLong(range.group(3)) == part.packed());
        if (isWrong || promised != part.packed() - from) {
            throw refusal("part %s has another length than the %,d bytes that were signed"
                    .formatted(part.name(), part.packed()));
        }
    }

    private void copy(Clocked body, BuildPart part, long from, Path file) throws IOException {
        byte[] block = new byte[BUFFER];
        long at = from;
        try (OutputStream out = from > 0
                ? Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
                : Files.newOutputStream(file)) {
            while (true) {
                int read = read(body, part, block);
                if (read < 0) {
                    break;
                }
                at += read;
                if (at > part.packed()) {
                    throw refusal("part %s has another length than the %,d bytes that were signed"
                            .formatted(part.name(), part.packed()));
                }
                out.write(block, 0, read);
            }
        }
        if (at < part.packed()) {
            throw refusal("part %s broke off; the pull goes on from there".formatted(part.name()));
        }
    }

    private int read(Clocked body, BuildPart part, byte[] block) {
        try {
            int read = body.in().read(block);
            body.count(read);
            body.requireInTime();
            return read;
        } catch (IOException broken) {
            body.requireInTime();
            throw new Refusal(
                    "%s: part %s broke off; the pull goes on from there".formatted(address, part.name()), broken);
        }
    }

    private HttpResponse<InputStream> ask(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(patience.answer()).build(), BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException late) {
            throw new Refusal(
                    "%s: does not answer within %d s"
                            .formatted(address, patience.answer().toSeconds()),
                    late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while it was pulled");
        } catch (IOException unreachable) {
            throw new Refusal("%s: cannot be reached; is it up?".formatted(address), unreachable);
        }
    }

    private void requireStatus(HttpResponse<?> answer, int wanted) {
        int status = answer.statusCode();
        if (status == wanted) {
            return;
        }
        if (status >= 300 && status < 400) {
            throw refusal("leads elsewhere (HTTP %d), which is not followed; name the address itself with --follow"
                    .formatted(status));
        }
        throw refusal(
                status == 404
                        ? "offers no such build (HTTP 404); is it served with --offer?"
                        : "answered with HTTP %d".formatted(status));
    }

    Refusal refusal(String what) {
        return new Refusal(address + ": " + what);
    }

    /** The body of an answer, closed by a clock when too little of it comes. */
    private final class Clocked implements AutoCloseable {
        private final InputStream in;
        private final AtomicLong bytes = new AtomicLong();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "pull clock");
            thread.setDaemon(true);
            return thread;
        });
        private volatile boolean isLate = false;
        private long before = 0;

        Clocked(InputStream in) {
            this.in = in;
            long millis = patience.window().toMillis();
            clock.scheduleAtFixedRate(this::tick, millis, millis, TimeUnit.MILLISECONDS);
        }

        InputStream in() {
            return in;
        }

        void count(int read) {
            bytes.addAndGet(Math.max(0, read));
        }

        private void tick() {
            long now = bytes.get();
            if (now - before < patience.least()) {
                isLate = true;
                close(in);
            }
            before = now;
        }

        void requireInTime() {
            if (isLate) {
                throw refusal("is too slow: fewer than %,d bytes in %d s; what has come is kept"
                        .formatted(patience.least(), patience.window().toSeconds()));
            }
        }

        private void close(InputStream body) {
            try {
                body.close();
            } catch (IOException gone) {
                isLate = true;
            }
        }

        @Override
        public void close() {
            clock.shutdownNow();
            close(in);
        }
    }

    /** Where it is. */
    @Override
    public String toString() {
        return address;
    }
}
