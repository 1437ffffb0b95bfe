package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.corvee.search.SearchIndexWriter;
import org.corvee.store.BuildId;
import org.corvee.store.BuildWatch;
import org.corvee.store.Store;
import org.corvee.store.StoreBuild;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an earlier build of the store had served is gone, not unknown; what is marked now was never here. */
@SuppressWarnings("NullAway.Init")
class TombstonesTest {
    private static final String GONE =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX id: <https://w3id.org/corvee/id/>
            cv:City rdfs:label "city"@en .
            <https://w3id.org/corvee/id/claim/gazette-1.00000000000a> a cv:Claim ; cv:says "The crew left the port."@en .
            <https://w3id.org/corvee/id/claim/gazette-1.00000000000b> a cv:Claim ; cv:says "The crew met an informer."@en .
            <https://w3id.org/corvee/id/document/old> a cv:Document ; rdfs:label "An old letter"@en .
            <https://w3id.org/corvee/id/place/lost> a cv:City ; rdfs:label "Lost Town"@en .
            """;

    @TempDir
    static Path folder;

    static BuildId first;
    static CorveeServer server;
    static Client client;

    @BeforeAll
    static void starts() throws IOException {
        first = build(GONE);
        build("");
        server = ServerTest.start(folder, Duration.ofSeconds(5));
        client = new Client(server.origin());
    }

    private static BuildId build(String more) {
        try (StoreBuild build = StoreBuild.begin(new Store(folder), TestStores.PLAIN, BuildWatch.none())) {
            RDFParser.source(Objects.requireNonNull(TombstonesTest.class.getResourceAsStream("/query/graph.ttl")))
                    .lang(Lang.TURTLE)
                    .parse(build.data());
            RDFParser.fromString("<urn:test:a> <urn:test:b> <urn:test:c> . " + more, Lang.TURTLE)
                    .parse(build.data());
            return build.finish(List.of(new SearchIndexWriter()), iri -> !iri.endsWith("b"))
                    .id();
        }
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/claim/gazette-1.00000000000a, was a claim: “The crew left the port.”",
        "/id/claim/gazette-1.00000000000a, was a claim: “The crew left the port.”",
        "/doc/document/old, “An old letter”",
        "/doc/place/lost, “Lost Town”",
        "/prov/place/lost, “Lost Town”"
    })
    void saysWhatItWasAndItsLastBuild(String address, String words) {
        HttpResponse<String> page = client.get(address, "Accept", "text/html");
        assertEquals(410, page.statusCode(), address);
        String text = Jsoup.parse(page.body()).expectFirst("main").text();
        assertTrue(text.contains("No longer here") && text.contains(words), text);
        assertTrue(text.contains("build %s was the last that had it".formatted(first.brief())), text);
    }

    @Test
    void saysItToPrograms() {
        HttpResponse<String> turtle = client.get("/data/claim/gazette-1.00000000000a.ttl");
        assertEquals(410, turtle.statusCode());
        assertTrue(turtle.body().contains("The crew left the port."), turtle.body());
        assertTrue(turtle.body().contains("deprecated"), turtle.body());
        assertTrue(turtle.body().contains("last in build " + first.hex()), turtle.body());
        assertEquals(
                410,
                client.get("/data/place/lost", "Accept", "application/ld+json").statusCode());
        HttpResponse<String> problem = client.get("/doc/place/lost", "Accept", "application/problem+json");
        assertEquals(410, problem.statusCode());
        assertTrue(problem.body().contains("\"lastBuild\":\"%s\"".formatted(first.brief())), problem.body());
    }

    @Test
    void whatIsMarkedNowWasNeverHere() {
        for (String address : List.of(
                "/doc/claim/gazette-1.00000000000b",
                "/data/claim/gazette-1.00000000000b.ttl",
                "/id/claim/gazette-1.00000000000b")) {
            HttpResponse<String> answer = client.get(address, "Accept", "text/html, text/turtle;q=0.5");
            assertEquals(404, answer.statusCode(), address);
            assertFalse(answer.body().contains("informer"), answer.body());
        }
    }

    @Test
    void whatWasNeverHereHasNearIds() {
        HttpResponse<String> page = client.get("/doc/claim/gazette-1.00000000001", "Accept", "text/html");
        assertEquals(404, page.statusCode());
        assertTrue(
                Jsoup.parse(page.body()).text().contains("did you mean 'claim/gazette-1.000000000001'"), page.body());
    }
}
