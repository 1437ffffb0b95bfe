package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client need not fetch twice, and how it is packed. */
class CachingTest extends ServerTest {
    private static final String SAYS = "/sparql?query="
            + Client.encoded("SELECT ?says { ?c <https://w3id.org/corvee/ontology#says> ?says } ORDER BY ?says");

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/queries", "/queries/page/documents", "/style.css", "/about/limits", "/sparql", "query"})
    void saysNotModifiedToWhoHasIt(String page) {
        String path = page.equals("query") ? SAYS : page.isEmpty() ? "/" : page;
        HttpResponse<String> first = client.get(path);
        String tag = header(first, "ETag");
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), path + " " + tag);
        assertEquals("no-cache", header(first, "Cache-Control"));
        assertTrue(header(first, "Vary").contains("Accept"), header(first, "Vary"));
        for (String held : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            HttpResponse<String> again = client.get(path, "If-None-Match", held);
            assertEquals(304, again.statusCode(), path + " " + held);
            assertEquals("", again.body());
            assertEquals(tag, header(again, "ETag"));
            assertTrue(header(again, "Vary").contains("Accept"));
        }
        assertEquals(200, client.get(path, "If-None-Match", "\"x\"").statusCode());
        assertEquals(tag, header(client.get(path), "ETag"));
        HttpResponse<String> head = client.send(client.to(path).method("HEAD", BodyPublishers.noBody()));
        assertEquals(tag, header(head, "ETag"));
    }

    @Test
    void namesEachFormatAnother() {
        assertNotEquals(
                header(client.get(SAYS, "Accept", "text/csv"), "ETag"),
                header(client.get(SAYS, "Accept", "text/html"), "ETag"));
        assertEquals(
                header(client.get(SAYS, "Accept", "text/csv"), "ETag"),
                header(client.get(SAYS, "Accept", "text/csv;q=0.9, image/png"), "ETag"));
        assertNotEquals(
                header(client.get(SAYS), "ETag"), header(client.get(SAYS + "&default-graph-uri=urn:x"), "ETag"));
    }

    /** The query is not asked: it would take longer than it may. */
    @Test
    void asksNothingForWhoHasTheAnswer() {
        String slow = "/sparql?query="
                + Client.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }");
        HttpResponse<String> head = client.send(client.to(slow).method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals(
                304, client.get(slow, "If-None-Match", header(head, "ETag")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?x) {}",
                "SELECT (RAND() AS ?x) {}",
                "SELECT (UUID() AS ?x) {}",
                "SELECT (STRUUID() AS ?x) {}",
                "SELECT (BNODE() AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?x FILTER(RAND() < 2) } }",
                "SELECT * { ?s ?p ?o BIND(RAND() AS ?r) } ORDER BY ?r",
                "CONSTRUCT { [] ?p ?o } { ?s ?p ?o }"
            })
    void keepsNothingThatIsNewEachTime(String query) {
        HttpResponse<String> response = client.query(query);
        assertEquals(200, response.statusCode());
        assertEquals("", header(response, "ETag"));
        assertEquals("no-store", header(response, "Cache-Control"));
    }

    @Test
    void keepsNoProblem() {
        HttpResponse<String> wrong = client.query("SELECT");
        assertEquals("no-store", header(wrong, "Cache-Control"));
        assertEquals("", header(wrong, "ETag"));
        assertEquals("", header(client.get("/nowhere"), "ETag"));
    }

    @Test
    void packsWhatTheClientTakesPacked() throws IOException, InterruptedException {
        for (String path : List.of("/queries", SAYS.replace("LIMIT", "") + "&format=turtle", "/sparql")) {
            HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                    .send(client.to(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            byte[] plain = client.get(path).body().getBytes(StandardCharsets.UTF_8);
            if (plain.length > 1024) {
                assertEquals("gzip", header(packed, "Content-Encoding"), path);
                assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
                String tag = header(packed, "ETag");
                assertTrue(!tag.isEmpty() && !tag.equals(header(client.get(path), "ETag")), tag);
                assertEquals(
                        304,
                        client.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag)
                                .statusCode());
                assertTrue(packed.headers().allValues("Vary").toString().contains("Accept-Encoding"));
            }
        }
    }

    @Test
    void showsItsHeadersToScriptsOfOthers() {
        String exposed = header(client.get(SAYS), "Access-Control-Expose-Headers");
        assertEquals("ETag, Link, Memento-Datetime, Retry-After, Corvee-Truncated, Corvee-Incomplete", exposed);
        assertTrue(header(client.get(SAYS), "Link").contains("</.well-known/void>; rel=\"describedby\""));
    }
}
