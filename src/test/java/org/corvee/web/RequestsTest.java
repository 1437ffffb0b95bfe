package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not quite what they should be, and what is said of them. */
class RequestsTest extends ServerTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> post(String path, String type, byte[] body) {
        return client.send(client.to(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=100%",
                "/search?q=%4",
                "/search?kind=%zz",
                "/suggest?prefix=%",
                "/suggest?%q=a",
                "/search.json?q=%u00e9",
                "/map?from=%-1",
                "/queries/analyst/find?name=%%",
                "/queries/analyst/claims.geojson?document=%",
                "/reconcile/suggest/entity?prefix=%",
                "/sparql?query=ASK%7B%7D&timeout=%",
                "/data/place/port?after=%",
                "/audit/without?document=%",
                "/doc/place?page=%",
                "/healthz?%",
            })
    void refusesAPercentSignThatNoDigitsFollow(String path) throws IOException {
        String answer =
                Raw.answer(client.origin(), "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(path));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(
                answer.contains(" has a '%' without two hexadecimal digits after it; write a percent sign as %25"),
                answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF", "q=%C3", "q=%ED%A0%80", "q=a&kind=%E9", "%F8%88%80%80%80=x", "q=%C0%AF"})
    void putsNoSignForBytesThatAreNoText(String parameters) {
        for (HttpResponse<String> answer :
                List.of(client.get("/search?" + parameters), client.post("/reconcile", FORM, parameters))) {
            assertEquals(400, answer.statusCode(), parameters);
            assertTrue(answer.body().contains("is not in UTF-8"), answer.body());
            assertFalse(answer.body().contains("\uFFFD"), answer.body());
        }
    }

    @Test
    void readsWhatIsEncodedRightly() {
        String text = Jsoup.parse(
                        client.get("/search?q=%ED%95%AD%EA%B5%AC+100%25&x").body())
                .expectFirst("main input[name=q]")
                .attr("value");
        assertEquals("항구 100%", text);
        assertEquals(200, client.post("/sparql", FORM, "query=ASK+%7B%7D&&").statusCode());
    }

    @Test
    void tellsAFaultInThreeShapes() {
        HttpResponse<String> line = client.get("/search?q=%25&kind=x");
        assertEquals("text/plain;charset=utf-8", header(line, "Content-Type"));
        HttpResponse<String> json = client.get("/search?q=%&kind=x".replace("%", "%25"), "Accept", "application/json");
        JsonObject problem = JsonParser.parseString(json.body()).getAsJsonObject();
        assertEquals("application/problem+json;charset=utf-8", header(json, "Content-Type"));
        assertEquals("about:blank", problem.get("type").getAsString());
        assertEquals("Bad Request", problem.get("title").getAsString());
        assertEquals(400, problem.get("status").getAsInt());
        assertEquals(line.body().strip(), problem.get("detail").getAsString());
        HttpResponse<String> page = client.get("/search?q=%25&kind=x", "Accept", "text/html");
        assertEquals(
                line.body().strip(), Jsoup.parse(page.body()).select(".notice").text());
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1", "windows-1252", "utf-16", "utf-8", "\"UTF-8\""})
    void readsAQueryInTheCharsetThatItNames(String charset) {
        byte[] query = "SELECT (\"é\" AS ?x) {}".getBytes(Charset.forName(charset.replace("\"", "")));
        HttpResponse<String> answer = post("/sparql?format=csv", QUERY + "; charset=" + charset, query);
        assertEquals("x\r\né\r\n", answer.body());
    }

    @Test
    void guessesNothingOfAQuerysLetters() {
        byte[] latin = "SELECT (\"é\" AS ?x) {}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> plain = post("/sparql", QUERY, latin);
        assertEquals(400, plain.statusCode());
        assertEquals("the query is not valid UTF-8, which its content type declares; send it in UTF-8\n", plain.body());
        HttpResponse<String> unknown = post("/sparql", QUERY + ";charset=klingon", latin);
        assertEquals(415, unknown.statusCode());
        assertEquals("unknown charset; send the body in UTF-8\n", unknown.body());
        HttpResponse<String> form =
                post("/sparql", FORM + ";charset=iso-8859-1", "query=%E9".getBytes(StandardCharsets.US_ASCII));
        assertEquals(415, form.statusCode());
        assertEquals("forms in 'iso-8859-1' are not supported; send it in UTF-8\n", form.body());
    }

    @Test
    void leavesAByteOrderMarkOff() {
        String query = "\uFEFFASK {}";
        assertEquals(200, client.query(query).statusCode());
        assertEquals(200, client.post("/sparql", QUERY, query).statusCode());
        assertEquals(
                200,
                client.post("/sparql", FORM, "query=" + Client.encoded(query)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0", "0.0001", "nonsense", "1e9", "", "NaN", "99999999999"})
    void takesNoTimeForItsOwn(String timeout) {
        assertEquals(
                200, client.get("/sparql?query=ASK%7B%7D&timeout=" + timeout).statusCode(), timeout);
    }

    @Test
    void letsScriptsSendWhatTheyAskToSend() {
        HttpResponse<String> preflight = client.send(client.to("/sparql")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, x-requested-with,x-my-own")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertEquals(
                "Accept, Content-Type, If-None-Match, authorization, x-requested-with,x-my-own",
                header(preflight, "Access-Control-Allow-Headers"));
        assertEquals("", header(preflight, "Access-Control-Allow-Credentials"));
        assertTrue(preflight.headers().allValues("Vary").toString().contains("Access-Control-Request-Headers"));
        HttpResponse<String> nonsense = client.send(client.to("/sparql")
                .header("Access-Control-Request-Headers", "a b; c")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals("Accept, Content-Type, If-None-Match", header(nonsense, "Access-Control-Allow-Headers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/doc/place/nothing", "/id/place/nothing", "/queries/nothing", "/dump/x", "/vendor/x"
            })
    void hasNothingThatIsNotThere(String path) {
        HttpResponse<String> answer = client.get(path, "If-None-Match", "*");
        assertEquals(404, answer.statusCode(), answer.body());
        assertEquals("", header(answer, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/about",
                "/sparql?format=nt",
                "/dump/corvee.nt.gz",
                "/id/place/port",
                "/search.json?q=port",
                "/nothing",
                "/sparql?query=x",
                "/healthz",
                "/readyz",
                "/doc"
            })
    void saysOfHeadHowLongTheAnswerIs(String path) throws IOException {
        String request = " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String[] get = Raw.answer(client.origin(), "GET" + request).split("\r\n\r\n", 2);
        String[] head = Raw.answer(client.origin(), "HEAD" + request).split("\r\n\r\n", 2);
        assertEquals(length(get[0]), length(head[0]));
        assertEquals(get[0].lines().findFirst(), head[0].lines().findFirst());
        assertEquals("", head[1]);
        assertTrue(length(head[0]).matches("[1-9][0-9]*"), head[0]);
    }

    /** What was not asked has no length, least of all none. */
    @Test
    void saysNoLengthOfAnAnswerThatWasNotAsked() throws IOException {
        String head = Raw.answer(
                client.origin(), "HEAD /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(head.startsWith("HTTP/1.1 200 "), head);
        assertTrue(head.contains("Content-Type: application/sparql-results+json"), head);
        assertFalse(head.contains("Content-Length"), head);
        assertTrue(head.endsWith("\r\n\r\n"), head);
    }

    private static String length(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .findFirst()
                .orElse("none")
                .replace("Content-Length: ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nASK {}",
                "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nASK {}\r\n",
                "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nASK {}\r\n0\r\n\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nquery=ASK%7B%7D",
            })
    void answersNoHalfQuestion(String rest) throws IOException {
        String answer = Raw.answer(client.origin(), "POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + rest);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.endsWith("\r\n\r\nthe body is incomplete; send it again\n"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /id/%zz HTTP/1.1\r\nHost: x",
                "GET /a/%2e%2e/b HTTP/1.1\r\nHost: x",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: x\r\nNo Header",
                "GET / HTTP/1.1\r\nHost: x\r\nExpect: nonsense",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: a",
            })
    void speaksForTheServerBelowIt(String request) throws IOException {
        String answer = Raw.answer(client.origin(), request + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        for (String said : new String[] {
            "X-Content-Type-Options: nosniff",
            "Content-Security-Policy: default-src 'self'",
            "Cache-Control: no-store",
            "Content-Type: text/plain;charset=utf-8"
        }) {
            assertTrue(answer.contains(said), said + " is not in " + answer);
        }
        assertFalse(answer.contains("<html>"), answer);
    }

    @Test
    void speaksForTheServerBelowItAsTheClientLikes() throws IOException {
        String asked = Raw.answer(
                client.origin(),
                "GET / HTTP/1.1\r\nHost: x\r\nExpect: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
        assertTrue(asked.startsWith("HTTP/1.1 417 "), asked);
        assertTrue(asked.contains("{\"type\":\"about:blank\",\"title\":\"Expectation Failed\",\"status\":417,"), asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/sparql-results+xml|406|text/plain",
                "application/sparql-results+xml, application/sparql-results+json;q=0.5|200|application/sparql-results+json",
                "text/xml, text/csv;q=0.1|200|text/csv",
                "application/sparql-results+xml, text/html;q=0.1|406|text/html"
            })
    void writesNoXmlThatIsNone(String accept, int status, String type) {
        for (String sign : new String[] {"\\u0007", "\\u0000", "\\u001F", "\\uFFFE"}) {
            HttpResponse<String> answer = client.query("SELECT (\"a" + sign + "\" AS ?x) {}", "Accept", accept);
            assertEquals(status, answer.statusCode(), answer.body());
            assertEquals(type + ";charset=utf-8", header(answer, "Content-Type"));
        }
        assertEquals(
                200,
                client.query("SELECT (\"\\t\\n\" AS ?x) {}", "Accept", "application/xml")
                        .statusCode());
    }

    @Test
    void namesTheSignThatXmlCannotSay() {
        HttpResponse<String> named =
                client.get("/sparql?format=xml&query=" + Client.encoded("SELECT (\"\\u0007\" AS ?x) {}"));
        assertEquals(406, named.statusCode());
        assertEquals(
                "column 'x' holds the character U+0007, which XML cannot say; take json, csv or tsv\n", named.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urn:p:1> <urn:x>",
                "<urn:p> <urn:x>",
                "<http:x> <urn:x>",
                "<http://[x> <urn:x>",
                "<http://example.org/> <urn:x>",
                "<http://example.org/2024/> \"x\"",
                "<urn:p> \"\\u0001\"",
                "<http://www.w3.org/1999/02/22-rdf-syntax-ns#Description> <urn:x>",
                "<urn:p> \"<b>\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral>"
            })
    void writesNoRdfXmlThatIsNone(String statement) {
        String query = "CONSTRUCT { <urn:s> " + statement + " } {}";
        assertEquals(406, client.query(query, "Accept", "application/rdf+xml").statusCode());
        HttpResponse<String> next = client.query(query, "Accept", "application/rdf+xml, application/n-triples;q=0.1");
        assertEquals("application/n-triples;charset=utf-8", header(next, "Content-Type"));
        assertTrue(next.body().startsWith("<urn:s> "), next.body());
    }

    @Test
    void saysThatItIsReady() {
        assertEquals("ready " + build + "\n", client.get("/readyz").body());
        assertEquals("", header(client.get("/readyz"), "ETag"));
    }

    @Test
    void answersServicesUnderASlashToo() {
        assertEquals(200, client.post("/sparql/", QUERY, "ASK {}").statusCode());
        assertEquals(client.get("/reconcile").body(), client.get("/reconcile/").body());
        assertEquals("{}\n", client.post("/reconcile/", FORM, "queries=%7B%7D").body());
        assertEquals(405, client.post("/search", FORM, "q=a").statusCode());
    }
}
