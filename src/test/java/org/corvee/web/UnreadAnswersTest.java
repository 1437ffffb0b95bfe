package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that nobody reads hold nobody up. */
@SuppressWarnings("NullAway.Init")
class UnreadAnswersTest {
    /** More than there are threads. */
    private static final int CONNECTIONS = 430;

    /** What the kernel keeps of one connection is a few megabytes; this many dumps are more. */
    private static final int DUMPS = 20;

    private static final int TRIPLES = 5_000;

    @TempDir
    static Path folder;

    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        Random random = new Random(5);
        List<Triple> more = IntStream.range(0, TRIPLES)
                .mapToObj(i -> Triple.create(
                        NodeFactory.createURI("urn:test:" + Long.toHexString(random.nextLong())),
                        NodeFactory.createURI("urn:test:says"),
                        NodeFactory.createLiteralString(noise(random))))
                .toList();
        TestStores.build(folder, "first", more);
        server = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(folder), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    /** A text that no archive makes small. */
    private static String noise(Random random) {
        return random.ints(80, ' ' + 1, '~')
                .filter(letter -> letter != '\\' && letter != '"')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    private static Socket unread(String requests) throws IOException {
        return unread(server.origin(), requests);
    }

    /** Sends requests, and reads nothing. */
    static Socket unread(String address, String requests) throws IOException {
        URI origin = URI.create(address);
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(origin.getHost(), origin.getPort()));
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void othersAreAnswered() {
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            assertEquals(200, client.get("/healthz").statusCode());
            assertEquals(200, client.query("ASK { ?s ?p ?o }").statusCode());
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 15_000, "others wait " + millis + " ms");
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void manyDumpsInARowHoldNobodyUp() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            sockets.add(unread("GET /dump/corvee.nt.gz HTTP/1.1\r\nHost: x\r\n\r\n".repeat(DUMPS)));
        }
        Thread.sleep(1_000);
        othersAreAnswered();
        close(sockets);
        othersAreAnswered();
    }

    @Test
    void aDumpIsWholeForASlowReader() throws Exception {
        try (Socket slow = unread("GET /dump/corvee.nt.gz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            Thread.sleep(1_500);
            byte[] answer = slow.getInputStream().readAllBytes();
            String head = new String(answer, 0, 1_500, StandardCharsets.ISO_8859_1);
            int body = answer.length - head.indexOf("\r\n\r\n") - 4;
            assertTrue(head.contains("Content-Length: " + body + "\r\n"), head.split("\r\n\r\n")[0]);
        }
    }
}
