package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.corvee.query.Services.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request to a server that sends what it likes, byte for byte. */
@SuppressWarnings("NullAway.Init")
class ServiceRequestTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n";
    private ServerSocket server;

    @BeforeEach
    void listens() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void ends() throws IOException {
        server.close();
    }

    /** Answers once, and gives the head of what was asked. */
    private CompletableFuture<String> answers(String answer, boolean closes) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Socket socket = server.accept();
                String head = head(socket.getInputStream());
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                if (closes) {
                    socket.close();
                }
                return head;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private String send(Duration time) {
        Deadline deadline = new Deadline(
                new AtomicBoolean(),
                System.nanoTime() + time.toNanos(),
                new AtomicLong(),
                new ConcurrentHashMap<>(),
                new AtomicReference<>());
        URI endpoint = URI.create("http://endpoint.invalid:%d/sparql?x=y".formatted(server.getLocalPort()));
        return new String(
                new ServiceRequest(endpoint, InetAddress.getLoopbackAddress(), deadline).send("ASK {}"),
                StandardCharsets.UTF_8);
    }

    private String fault(Duration time) {
        return String.valueOf(assertThrows(Unreachable.class, () -> send(time)).getMessage());
    }

    /** No resolver of names knows a host below {@code .invalid}. */
    @Test
    void connectsToTheAddressThatWasChecked() {
        CompletableFuture<String> asked = answers(HEAD + "Content-Length: 2\r\n\r\n{}", true);
        assertEquals("{}", send(Duration.ofSeconds(20)));
        String head = asked.join();
        assertTrue(head.startsWith("POST /sparql?x=y HTTP/1.1\r\n"), head);
        assertTrue(head.contains("Host: endpoint.invalid:" + server.getLocalPort()), head);
        assertTrue(!head.contains("Accept-Encoding"), head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 9\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            })
    void takesNoHalfAnswer(String rest) {
        answers(HEAD + rest, true);
        assertEquals("its answer is not a complete HTTP response", fault(Duration.ofSeconds(20)));
    }

    @Test
    void takesNothingThatIsNoHttp() {
        answers("SSH-2.0-OpenSSH_9.2\r\n" + "x\r\n".repeat(200), true);
        assertEquals("its answer is not a complete HTTP response", fault(Duration.ofSeconds(20)));
    }

    @Test
    void takesNoHeadWithoutEnd() {
        answers(HEAD + "X: y\r\n".repeat(100_000), true);
        assertEquals("its answer is not a complete HTTP response", fault(Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                HEAD + "Content-Length: 9\r\n\r\n{",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n"
            })
    void waitsNoLongerThanItsDeadline(String beginning) {
        answers(beginning, false);
        long start = System.nanoTime();
        assertEquals("no answer in time", fault(Duration.ofMillis(600)));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(3).toNanos());
    }
}
