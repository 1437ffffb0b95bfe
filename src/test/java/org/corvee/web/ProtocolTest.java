package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SPARQL 1.1 Protocol as its clients speak it. */
class ProtocolTest extends ServerTest {
    private static final String SAYS =
            "PREFIX cv: <https://w3id.org/corvee/ontology#> SELECT ?says { ?c cv:says ?says } ORDER BY ?says";
    private static final String ROWS =
            "says\r\nThe crew came to the port.\r\nThe crew is expected in the capital.\r\nThe crew is not in the capital.\r\n";
    private static final String FACTS = "CONSTRUCT WHERE { ?s <https://w3id.org/corvee/ontology#arrivesIn> ?o }";

    private static String type(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("none")
                .replace(" ", "")
                .toLowerCase();
    }

    @Test
    void answersGet() {
        HttpResponse<String> response = client.query(SAYS, "Accept", "text/csv");
        assertEquals(200, response.statusCode());
        assertEquals("text/csv;charset=utf-8", type(response));
        assertEquals(ROWS, response.body());
    }

    @Test
    void answersAForm() {
        String form = "query=" + Client.encoded(SAYS) + "&format=csv&unknown=ignored";
        assertEquals(
                ROWS,
                client.post("/sparql", "application/x-www-form-urlencoded", form)
                        .body());
        assertEquals(
                ROWS,
                client.post("/sparql", "application/x-www-form-urlencoded; charset=UTF-8", form)
                        .body());
    }

    @Test
    void answersABody() {
        assertEquals(
                ROWS,
                client.post("/sparql?format=csv", "application/sparql-query", SAYS)
                        .body());
        assertEquals(
                "항구",
                client.post("/sparql?output=csv", "application/sparql-query; charset=utf-8", "SELECT (\"항구\" AS ?x) {}")
                        .body()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        HttpResponse<String> head = client.send(client.to("/sparql?query=" + Client.encoded(SAYS))
                .header("Accept", "text/csv")
                .method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("text/csv;charset=utf-8", type(head));
        assertEquals("", head.body());
        assertEquals(
                400,
                client.send(client.to("/sparql?query=x").method("HEAD", BodyPublishers.noBody()))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -                                                   | application/sparql-results+json | text/turtle
                    */*                                                 | application/sparql-results+json | text/turtle
                    text/html,application/xhtml+xml,*/*;q=0.8           | text/html                       | text/html
                    text/html;q=0.5, application/*                      | application/sparql-results+json | application/n-triples
                    application/sparql-results+xml                      | application/sparql-results+xml  | 406
                    application/xml                                     | application/sparql-results+xml  | application/rdf+xml
                    application/json                                    | application/sparql-results+json | application/ld+json
                    */*, application/sparql-results+json;q=0            | application/sparql-results+xml  | text/turtle
                    application/trig                                    | 406                             | application/trig
                    application/n-quads;q=0.9, image/*                  | 406                             | application/n-quads
                    text/csv;q=0.5, text/tab-separated-values           | text/tab-separated-values       | 406
                    application/ld+json, application/json;q=0.1         | application/sparql-results+json | application/ld+json
                    application/rdf+xml                                 | 406                             | application/rdf+xml
                    application/n-triples, text/csv                     | text/csv                        | application/n-triples
                    image/png                                           | 406                             | 406
                    """)
    void givesTheTypeThatTheClientLikes(String accept, String rows, String triples) {
        String[] headers = accept == null ? new String[0] : new String[] {"Accept", accept};
        assertEquals(rows, given(client.query(SAYS, headers)));
        assertEquals(triples, given(client.query(FACTS, headers)));
    }

    /** What SPARQLWrapper, YASGUI and people write into an address; each of SPARQLWrapper's comes three times over. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    json                            | application/sparql-results+json | application/ld+json
                    xml                             | application/sparql-results+xml  | application/rdf+xml
                    csv                             | text/csv                        | text/turtle
                    tsv                             | text/tab-separated-values       | text/turtle
                    turtle                          | application/sparql-results+json | text/turtle
                    n3                              | application/sparql-results+json | text/turtle
                    rdf                             | application/sparql-results+json | application/rdf+xml
                    rdf+xml                         | application/sparql-results+json | application/rdf+xml
                    rdf%2Bxml                       | application/sparql-results+json | application/rdf+xml
                    json-ld                         | application/sparql-results+json | application/ld+json
                    nt                              | application/sparql-results+json | application/n-triples
                    nq                              | application/sparql-results+json | application/n-quads
                    trig                            | application/sparql-results+json | application/trig
                    text/turtle                     | application/sparql-results+json | text/turtle
                    application/sparql-results+xml  | application/sparql-results+xml  | text/turtle
                    application%2Frdf%2Bxml         | application/sparql-results+json | application/rdf+xml
                    TSV                             | text/tab-separated-values       | text/turtle
                    html                            | text/html                       | text/html
                    nonsense                        | application/sparql-results+json | text/turtle
                    """)
    void givesTheFormatThatTheAddressNames(String word, String rows, String triples) {
        for (String parameter : List.of("format", "output", "results")) {
            String named = "/sparql?%s=%s&query=".formatted(parameter, word);
            assertEquals(rows, given(client.get(named + Client.encoded(SAYS))), parameter);
            assertEquals(triples, given(client.get(named + Client.encoded(FACTS))), parameter);
        }
    }

    private static String given(HttpResponse<String> response) {
        return response.statusCode() == 200 ? type(response).split(";")[0] : String.valueOf(response.statusCode());
    }

    @Test
    void namesTheTypesThatThereAre() {
        assertEquals(
                "not available in these types; available are application/sparql-results+json, application/sparql-results+xml, text/csv, text/tab-separated-values and text/html\n",
                client.query(SAYS, "Accept", "image/png").body());
    }

    @Test
    void answersAskAndDescribe() {
        assertTrue(client.query("ASK { ?s ?p ?o }").body().contains("true"));
        assertTrue(client.query("DESCRIBE <https://w3id.org/corvee/id/place/port>")
                .body()
                .contains("항구"));
    }

    @Test
    void saysWhereAQueryIsWrong() {
        HttpResponse<String> response = client.query("SELECT * {\n  ?s ?p } LIMIT");
        assertEquals(400, response.statusCode());
        assertEquals("text/plain;charset=utf-8", type(response));
        assertEquals("line 2, column 9: unexpected '}'", response.body().strip());
        assertEquals(
                "line 1, column 12: unexpected '항구'",
                client.query("SELECT * { 항구 ?p ?o }").body().strip());
    }

    @Test
    void saysWhereAQueryIsWrongForPrograms() {
        HttpResponse<String> response =
                client.query("SELECT * {\n  ?s ?p } LIMIT", "Accept", "application/sparql-results+json,*/*;q=0.1");
        assertEquals(400, response.statusCode());
        assertEquals("application/problem+json;charset=utf-8", type(response));
        JsonObject problem = JSON.parse(response.body());
        assertEquals(400, problem.get("status").getAsNumber().value().intValue());
        assertEquals("Bad Request", problem.get("title").getAsString().value());
        assertEquals(
                "line 2, column 9: unexpected '}'",
                problem.get("detail").getAsString().value());
        assertEquals(2, problem.get("line").getAsNumber().value().intValue());
        assertEquals(9, problem.get("column").getAsNumber().value().intValue());
        assertEquals("}", problem.get("token").getAsString().value());
    }

    @Test
    void saysWhereAQueryIsWrongToPeople() {
        HttpResponse<String> response = client.query("SELECT * {\n  ?s ?p <b> }", "Accept", "text/html");
        assertEquals(200, response.statusCode());
        HttpResponse<String> wrong = client.query("SELECT * {\n  ?s ?p } LIMIT <b>", "Accept", "text/html");
        assertEquals(400, wrong.statusCode());
        Document page = Jsoup.parse(wrong.body());
        assertTrue(page.select("main").text().contains("line 2, column 9: unexpected '}'"), wrong.body());
        Element line = page.expectFirst("code:has(mark)");
        assertEquals("2    ?s ?p } LIMIT <b>", line.wholeText());
        assertEquals("}", line.select("mark").text());
        assertEquals(
                "SELECT * {\n  ?s ?p } LIMIT <b>",
                page.select("textarea[name=query]").val());
    }

    @Test
    void showsAnAnswerToPeople() {
        Document page = page(SAYS);
        assertTrue(page.select("td").eachText().contains("The crew came to the port."), page.outerHtml());
        assertEquals(SAYS, page.select("textarea[name=query]").val());
        assertEquals(1, page.select("a[href^=/sparql?format=csv&query=PREFIX]").size());
        assertTrue(page(FACTS).select("th[scope=col]").eachText().contains("Relation"));
        assertEquals("yes", page("ASK { ?s ?p ?o }").select("td bdi").text());
    }

    private static Document page(String query) {
        return Jsoup.parse(client.query(query, "Accept", "text/html").body());
    }

    @Test
    void wantsExactlyOneQuery() {
        String remedy = "send it as ?query=…, as a form, or as a body of type application/sparql-query";
        assertEquals("no query; " + remedy, client.get("/sparql?query=").body().strip());
        assertEquals(
                "the query is empty; " + remedy,
                client.get("/sparql?query=%20").body().strip());
        assertEquals(
                "several queries; send one",
                client.get("/sparql?query=a&query=b").body().strip());
        assertEquals(400, client.get("/sparql?query=%ff").statusCode());
    }

    @Test
    void takesTheDatasetFromTheRequest() {
        String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        assertTrue(!client.query(count, "Accept", "text/csv").body().endsWith("\n0\r\n"));
        assertEquals(
                "n\r\n0\r\n",
                client.get("/sparql?format=csv&default-graph-uri=urn:x&query=" + Client.encoded(count))
                        .body());
    }

    @Test
    void answersAnyOriginWithoutCredentials() {
        HttpResponse<String> preflight = client.send(client.to("/sparql")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertEquals(
                "*",
                preflight.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""));
        assertTrue(preflight
                .headers()
                .firstValue("Access-Control-Allow-Credentials")
                .isEmpty());
        assertEquals(
                "*",
                client.query(SAYS, "Origin", "https://example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElse(""));
    }

    @Test
    void readsALongQuery() {
        String padding = "#" + "a".repeat(120_000) + "\n";
        assertEquals(
                ROWS,
                client.post("/sparql?format=csv", "application/sparql-query", padding + SAYS)
                        .body());
        assertEquals(
                ROWS,
                client.post(
                                "/sparql",
                                "application/x-www-form-urlencoded",
                                "format=csv&query=" + Client.encoded(padding + SAYS))
                        .body());
        assertEquals(ROWS, client.query(padding + SAYS, "Accept", "text/csv").body());
    }
}
