package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.corvee.query.Library;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.Releases;
import org.corvee.release.log.Withdrawals;
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
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            <https://w3id.org/corvee/id/claim/gazette-1.00000000000a> rdf:subject <https://w3id.org/corvee/id/cohort/crew> ;
              rdf:predicate cv:leaves ; cv:passage <https://w3id.org/corvee/id/document/gazette-1#char=30,55> ;
              cv:testimony <https://w3id.org/corvee/id/testimony/gazette-1.narrator> .
            <https://w3id.org/corvee/id/claim/gazette-1.00000000000b> rdf:subject <https://w3id.org/corvee/id/cohort/crew> ;
              rdf:predicate cv:leaves ; cv:passage <https://w3id.org/corvee/id/document/gazette-1#char=30,55> ;
              cv:testimony <https://w3id.org/corvee/id/testimony/gazette-1.narrator> .
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
        Path before = graph(first);
        Path now = graph(build(""));
        ReleaseLog log = Releases.log(folder.resolve("log"), List.of(before, now));
        Withdrawals.in(log.releaseFolder(log.releases().get(1)))
                .write(
                        before,
                        now,
                        "https://w3id.org/corvee/",
                        Map.of("claim/gazette-1.00000000000a", "It was read <wrongly>."));
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withReleases(log.folder());
        server = CorveeServer.start(settings, new Store(store()), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    private static Path store() {
        return folder.resolve("store");
    }

    private static Path graph(BuildId build) throws IOException {
        Path graph = store().resolve("builds").resolve(build.hex()).resolve("graph.nt.gz");
        return Files.copy(graph, folder.resolve(build.brief() + ".nt.gz"));
    }

    private static BuildId build(String more) {
        try (StoreBuild build = StoreBuild.begin(new Store(store()), TestStores.PLAIN, BuildWatch.none())) {
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
    void saysTheLastReleaseOfAClaimAndWhyItWasWithdrawn() {
        String sentence =
                "Its last release was that of 2026-11-01, build %s: /at/%s shows it. Reason: It was read <wrongly>."
                        .formatted(first.brief(), first.brief());
        String claim = "/doc/claim/gazette-1.00000000000a";
        String page = Jsoup.parse(client.get(claim, "Accept", "text/html").body())
                .expectFirst("main")
                .text();
        assertTrue(page.contains(sentence), page);
        String problem = client.get(claim, "Accept", "application/problem+json").body();
        assertTrue(
                problem.contains(
                        "\"lastRelease\":\"%s\",\"lastReleased\":\"2026-11-01\",\"reason\":".formatted(first.brief())),
                problem);
        String turtle = client.get("/data/claim/gazette-1.00000000000a.ttl").body();
        assertTrue(turtle.contains(sentence), turtle);
        assertEquals(
                200,
                client.get("/at/" + first.brief() + claim, "Accept", "text/html")
                        .statusCode());
        String thing = client.get("/doc/place/lost", "Accept", "application/problem+json")
                .body();
        assertFalse(thing.contains("lastRelease"), "only claims are in the tree of a release");
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
