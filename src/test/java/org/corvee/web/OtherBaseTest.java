package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.store.Store;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Things under another base, with a claim that was retracted and one that many claims are about. */
@SuppressWarnings("NullAway.Init")
class OtherBaseTest {
    private static final String GRAPH =
            """
            @prefix cv: <https://w3id.org/corvee/ontology#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @base <http://kg.example/> .
            <id/place/pier> a cv:City ; rdfs:label "Pier"@en .
            <id/document/letter> a cv:Document ; rdfs:label "A letter"@en .
            <id/document/letter#char=0,9> a cv:Passage ; oa:hasSource <id/document/letter> .
            <id/claim/letter.gone> a cv:Claim ; cv:says "It sank."@en ; rdf:subject <id/place/pier> ;
              cv:retractedOn "2031-06-01"^^xsd:date ; cv:passage <id/document/letter#char=0,9> .
            """;

    @TempDir
    static Path folder;

    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        String many = IntStream.range(0, 450)
                .mapToObj(("<id/claim/many.%03d> a cv:Claim ; rdf:object <id/place/pier> .%n"
                        + "<id/finding/wide> a cv:Finding ; cv:restsOn <id/claim/many.%1$03d> .%n")::formatted)
                .collect(Collectors.joining());
        TestStores.build(folder, GRAPH + many, Lang.TURTLE);
        ServerSettings settings =
                new ServerSettings("127.0.0.1", 0, Limits.USUAL, new ShortNames("http://kg.example/"));
        server = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @Test
    void namesThingsByTheBaseAndLeadsByTheOrigin() {
        HttpResponse<String> led = client.get("/id/document/letter", "Accept", "text/turtle");
        assertEquals(
                "/data/document/letter.ttl",
                led.headers().firstValue("Location").orElse(""));
        String data = client.get("/data/document/letter.nt").body();
        assertTrue(data.contains("<http://kg.example/id/document/letter> "), data);
        assertTrue(data.contains("<http://kg.example/data/document/letter> "), data);
        assertFalse(data.contains("w3id.org/corvee/id/"), data);
        assertFalse(data.contains("127.0.0.1"), data);
    }

    @Test
    void saysWhatRemainsOfARetractedClaim() {
        HttpResponse<String> page = client.get("/id/claim/letter.gone", "Accept", "text/html");
        assertEquals(410, page.statusCode());
        String words = Jsoup.parse(page.body()).text();
        assertTrue(words.contains("claim/letter.gone was retracted on 2031-06-01"), words);
        HttpResponse<String> data = client.get("/data/claim/letter.gone.nt");
        assertEquals(410, data.statusCode());
        assertTrue(data.body().contains("2031-06-01"), data.body());
        assertTrue(data.body().contains("A letter"), data.body());
        assertFalse(data.body().contains("It sank"), data.body());
    }

    @Test
    void givesALongListInParts() {
        int claims = 0;
        String path = "/data/place/pier.nt";
        for (int part = 1; !path.isEmpty(); part++) {
            HttpResponse<String> response = client.get(path);
            claims += (int) response.body()
                    .lines()
                    .filter(line -> line.contains("#object> <http://kg.example/id/place/pier>"))
                    .count();
            String link = response.headers().allValues("Link").stream()
                    .filter(value -> value.endsWith("; rel=\"next\""))
                    .findFirst()
                    .orElse("");
            assertEquals(part < 5, !link.isEmpty(), () -> "links " + response.headers());
            assertEquals(part < 5, response.body().contains("http://www.w3.org/ns/hydra/core#next"));
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertEquals(450, claims);
    }

    @Test
    void givesNoMoreOfAFindingThanAPartCanTake() {
        String data = client.get("/data/place/pier.nt").body();
        assertEquals(
                50,
                data.lines()
                        .filter(line ->
                                line.startsWith("<http://kg.example/id/finding/wide>") && line.contains("restsOn"))
                        .count());
    }
}
