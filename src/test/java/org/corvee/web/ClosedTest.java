package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays closed. */
class ClosedTest extends ServerTest {
    private static final String INSERT = "INSERT DATA { <urn:x> <urn:y> <urn:z> }";

    private static int status(String method, String path, String type, String body) {
        return client.send(client.to(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void takesNoUpdate() {
        assertEquals(415, status("POST", "/sparql", "application/sparql-update", INSERT));
        assertEquals(
                400,
                status("POST", "/sparql", "application/x-www-form-urlencoded", "update=" + Client.encoded(INSERT)));
        assertEquals(400, client.get("/sparql?update=" + Client.encoded(INSERT)).statusCode());
        assertEquals(400, client.query(INSERT).statusCode());
        assertEquals(415, status("POST", "/sparql", "text/turtle", "<urn:x> <urn:y> <urn:z> ."));
        assertEquals(415, status("POST", "/sparql", "multipart/form-data; boundary=x", "--x--"));
        assertTrue(client.query("ASK { <urn:x> ?p ?o }").body().contains("false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void knowsNoOtherMethod(String method) {
        for (String path : List.of("/sparql", "/", "/sparql?graph=urn:x", "/queries")) {
            HttpResponse<String> response = client.send(client.to(path).method(method, BodyPublishers.noBody()));
            assertEquals(405, response.statusCode(), path);
            assertTrue(response.headers().firstValue("Allow").orElse("").startsWith("GET, HEAD"), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping", "/$/server", "/$/datasets", "/%24/datasets", "/$/stats", "/$/metrics", "/$/compact/sparql",
                "/sparql/update", "/sparql/data", "/sparql/get", "/sparql/shacl", "/update", "/data", "/dump",
                "/..%2fpom.xml", "/queries/../../pom.xml", "/WEB-INF/web.xml", "/queries/%2e%2e/x"
            })
    void hasNoOtherDoor(String path) {
        int status = client.get(path).statusCode();
        assertTrue(status == 404 || status == 400, path + " " + status);
    }

    @Test
    void givesNoDump() {
        HttpResponse<String> description = client.get("/sparql", "Accept", "application/n-quads");
        assertFalse(description.body().contains("/ontology#says"), description.body());
        assertEquals(400, client.get("/sparql?default").statusCode());
        assertEquals(400, client.get("/sparql?graph=urn:x").statusCode());
    }

    @Test
    void asksNoOtherServer() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        String address =
                "<http://127.0.0.1:%d/sparql>".formatted(other.getAddress().getPort());
        try {
            for (String query : List.of(
                    "SELECT * { SERVICE %s { ?s ?p ?o } }",
                    "SELECT * { SERVICE SILENT %s { ?s ?p ?o } }",
                    "SELECT * { BIND(%s AS ?x) SERVICE ?x { ?s ?p ?o } }",
                    "SELECT * { VALUES ?x { %s } ?a ?b ?c FILTER EXISTS { SERVICE ?x { ?s ?p ?o } } }")) {
                HttpResponse<String> response = client.query(query.formatted(address));
                assertEquals(400, response.statusCode(), query);
                assertEquals(
                        "not allowed: SERVICE; this endpoint asks no other",
                        response.body().strip());
            }
            for (String query : List.of(
                    "SELECT * FROM %s { ?s ?p ?o }",
                    "SELECT * FROM NAMED %s { GRAPH ?g { ?s ?p ?o } }",
                    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")) {
                HttpResponse<String> response = client.query(query.formatted(address), "Accept", "text/csv");
                assertEquals(1, response.body().lines().count(), response.body());
            }
            client.get("/sparql?default-graph-uri=http://127.0.0.1:%d/x&query=ASK{?s?p?o}"
                    .formatted(other.getAddress().getPort())
                    .replace("{", "%7B")
                    .replace("}", "%7D"));
            assertEquals(0, asked.get());
        } finally {
            other.stop(0);
        }
    }

    @Test
    void callsNoJava() {
        HttpResponse<String> response =
                client.query("SELECT (<java:org.apache.jena.sparql.function.library.version>() AS ?v) {}");
        assertEquals(400, response.statusCode());
        assertEquals(
                "not allowed: function <java:org.apache.jena.sparql.function.library.version>; only SPARQL's own and the xsd: casts work here",
                response.body().strip());
        assertEquals(
                400,
                client.query("SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#wait>(9000)) }")
                        .statusCode());
    }

    @Test
    void letsTheCallerShapeNothing() {
        String ask = "/sparql?query=" + Client.encoded("ASK {}");
        String plain = client.get(ask).body();
        assertEquals(plain, client.get(ask + "&callback=alert(1)//").body());
        assertFalse(client.get(ask + "&output=xml&stylesheet=/evil.xsl").body().contains("evil"));
        assertEquals(
                "application/sparql-results+json;charset=utf-8",
                client.get(ask + "&force-accept=text/html")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
    }

    @Test
    void readsNoMoreThanItsLimit() {
        String long1 = "#" + "a".repeat(132_000);
        assertEquals(414, client.get("/sparql?query=" + long1.substring(1)).statusCode());
        assertEquals(413, status("POST", "/sparql", "application/sparql-query", long1));
        assertEquals(413, status("POST", "/sparql", "application/x-www-form-urlencoded", "query=" + long1));
        int chunked = client.send(client.to("/sparql")
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofInputStream(endless(long1.getBytes(StandardCharsets.UTF_8)))))
                .statusCode();
        assertEquals(413, chunked);
        assertEquals(200, client.get("/healthz").statusCode());
    }

    private static Supplier<InputStream> endless(byte[] bytes) {
        return () -> new java.io.ByteArrayInputStream(bytes);
    }

    @Test
    void inflatesNothing() {
        assertEquals(
                415,
                client.send(client.to("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode());
    }

    @Test
    void survivesDeepNesting() {
        int status = client.query("SELECT * " + "{".repeat(20_000) + "}".repeat(20_000))
                .statusCode();
        assertTrue(status == 400 || status == 414, status + "");
        assertEquals(200, client.get("/healthz").statusCode());
    }

    @Test
    void endsAnEndlessQueryBeforeItsAnswer() {
        HttpResponse<String> response =
                client.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }");
        assertEquals(503, response.statusCode());
        assertEquals(
                "the answer took too long; ask for less or try again later; a SPARQL query can be split with LIMIT and OFFSET",
                response.body().strip());
    }

    /** The server allows three seconds; a client that waited for more than it asked for would hear the same words. */
    @Test
    void letsAClientAskForLessTimeButNotForMore() {
        String slow =
                Client.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }");
        HttpResponse<String> less = client.get("/sparql?timeout=0.2&query=" + slow);
        assertEquals(503, less.statusCode());
        assertEquals("0.2", less.headers().firstValue("Corvee-Stopped-After").orElse(""));
        HttpResponse<String> more = client.get("/sparql?timeout=600&query=" + slow);
        assertEquals(503, more.statusCode());
        assertEquals("3", more.headers().firstValue("Corvee-Stopped-After").orElse(""));
    }

    @Test
    void beginsNoAnswerThatItCannotFinish() {
        HttpResponse<String> response = client.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertTrue(response.statusCode() == 503
                || response.headers().firstValue("Corvee-Truncated").isPresent());
    }

    @Test
    void answersWhileManySendTheirBodiesSlowly() throws IOException {
        URI origin = URI.create(client.origin());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                Socket socket = new Socket(origin.getHost(), origin.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
                                        + "Content-Length: 1000\r\n\r\nS")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals(200, client.get("/healthz").statusCode());
            assertEquals(200, client.query("ASK {}").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void tellsBrowsersToTrustNothingElse() {
        for (String path : List.of("/", "/queries", "/sparql?query=ASK%7B%7D", "/healthz", "/nowhere", "/sparql")) {
            HttpResponse<String> response = client.get(path);
            assertEquals(
                    "nosniff",
                    response.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            assertTrue(
                    response.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .startsWith("default-src 'self'"),
                    path);
            assertTrue(response.headers().firstValue("Server").isEmpty(), path);
        }
    }

    @Test
    void listensAtLoopbackOnly() {
        assertTrue(client.origin().startsWith("http://127.0.0.1:"));
    }
}
