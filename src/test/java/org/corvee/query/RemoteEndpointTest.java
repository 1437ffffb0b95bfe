package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteEndpointTest {
    private static final Question QUESTION = new Question("q.rq", "SELECT * { ?s ?p ?o }", Map.of());

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    private URI answers(int status, String type, String body) {
        server.createContext("/sparql", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return URI.create(
                "http://127.0.0.1:%d/sparql".formatted(server.getAddress().getPort()));
    }

    private static String failure(URI address) {
        Endpoint.FailedQuery failed =
                assertThrows(Endpoint.FailedQuery.class, () -> new RemoteEndpoint(address).ask(QUESTION));
        return String.valueOf(failed.getMessage()).replaceFirst("http://127.0.0.1:\\d+", "");
    }

    @Test
    void readsTheAnswerOfAnEndpoint() {
        URI address = answers(
                200,
                "application/sparql-results+json",
                "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[{\"s\":{\"type\":\"uri\",\"value\":\"urn:x\"}}]}}");
        try (Answer answer = new RemoteEndpoint(address).ask(QUESTION)) {
            assertEquals(new Term.Iri("urn:x"), answer.result().only().term("s").orElseThrow());
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertEquals(
                "/sparql: no answer; is it running, and are host and port right?",
                failure(URI.create("http://127.0.0.1:%d/sparql".formatted(free))));
    }

    @Test
    void saysThatNothingIsThere() {
        assertEquals(
                "/sparql: nothing is there (404); check the path, Corvée's ends in /sparql",
                failure(answers(404, "text/plain", "no")));
    }

    @Test
    void saysThatAPageIsNoSparqlResult() {
        assertEquals(
                "/sparql: its answer is not a SPARQL result (text/html); is this the address of an endpoint?",
                failure(answers(200, "text/html", "<html>hello</html>")));
    }

    @Test
    void passesOnWhatAnEndpointSaysAgainstTheQuery() {
        assertEquals(
                "/sparql: it refuses the query (400): line 1: \\u001B[31m no",
                failure(answers(400, "text/plain", "line 1: \u001b[31m no\nmore")));
    }

    @Test
    void saysThatAnEndpointIsUnwell() {
        assertEquals("/sparql: it refuses to answer (503): busy", failure(answers(503, "text/plain", "busy")));
    }

    @Test
    void wantsAnHttpAddress() {
        assertEquals(
                "file:///etc/passwd: not the address of an endpoint; write http://HOST/PATH or https://HOST/PATH",
                assertThrows(Question.WrongQuestion.class, () -> new RemoteEndpoint(URI.create("file:///etc/passwd")))
                        .getMessage());
    }
}
