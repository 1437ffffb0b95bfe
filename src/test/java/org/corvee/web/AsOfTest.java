package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.query.Library;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.Releases;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address as it was with a release that is current no more, and the way there by {@code Accept-Datetime}. */
@SuppressWarnings("NullAway.Init")
class AsOfTest {
    private static final String EDITION = "SELECT ?e { <urn:test:graph> <urn:test:edition> ?e }";

    @TempDir
    static Path place;

    private static ReleaseLog log;
    private static List<LogEntry.Release> released;
    private static BuildId now;
    private static CorveeServer server;
    private static Client client;

    @BeforeAll
    static void starts() throws IOException {
        Path store = place.resolve("store");
        List<Path> graphs = new ArrayList<>();
        for (String edition : List.of("first", "second", "third", "fourth")) {
            now = TestStores.build(store, edition);
            graphs.add(Files.copy(
                    store.resolve("builds").resolve(now.hex()).resolve("graph.nt.gz"),
                    place.resolve(edition + ".nt.gz")));
        }
        log = Releases.log(place.resolve("releases"), graphs);
        released = log.releases();
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withReleases(log.folder());
        server = CorveeServer.start(settings, new Store(store), Library.read(Path.of("queries")));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    private static String day(int release) {
        return released.get(release).recorded().toString();
    }

    private static String said(HttpResponse<?> answer, String header) {
        return String.join(", ", answer.headers().allValues(header));
    }

    private static String edition(String prefix) {
        return client.get(prefix + "/sparql?query=" + Client.encoded(EDITION), "Accept", "text/csv")
                .body()
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void answersFromTheBuildThatWasCurrent() {
        assertEquals("e first", edition("/at/" + day(0)));
        assertEquals("e second", edition("/at/" + day(1)));
        assertEquals("e first", edition("/at/" + released.get(0).build()), "by its build");
        assertEquals("e third", edition("/at/" + day(2)), "a third, for which the oldest has to go");
        assertEquals("e first", edition("/at/" + released.get(0).graph()), "and comes back");
        assertEquals("e fourth", edition(""));
        assertEquals("e fourth", edition("/at/" + day(3)), "that is current");
        assertEquals("e fourth", edition("/at/2026-11-29"), "the newest at the end of a day");
    }

    @Test
    void pagesSayWhatTheyAreAndLeadToTheirLike() {
        String address = "/at/" + day(0) + "/doc/place/port?page=1";
        HttpResponse<String> answer = client.get(address, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        Document page = Jsoup.parse(answer.body());
        assertEquals(
                "This page shows the release of %s, build %s. See it as it is now, or what was released when."
                        .formatted(day(0), released.get(0).build()),
                page.expectFirst(".then").text());
        assertEquals(
                "/doc/place/port?page=1",
                page.expectFirst(".then [rel=latest-version]").attr("href"));
        assertEquals("/at/" + day(0) + "/", page.expectFirst("header .home").attr("href"));
        assertEquals(
                "/at/" + day(0) + "/search",
                page.expectFirst("form[role=search]").attr("action"));
        assertEquals("/style.css", page.expectFirst("link[rel=stylesheet]").attr("href"));
        assertTrue(page.select("footer").text().contains(released.get(0).build()));
        List<String> links = page.select("main a[href^=/]").eachAttr("href");
        assertTrue(links.size() > 5, links.toString());
        for (String link : links) {
            assertTrue(
                    link.startsWith("/at/" + day(0) + "/")
                            || List.of("/releases", "/doc/place/port?page=1").contains(link),
                    link);
        }
        assertTrue(client.page("/doc/place/port").select(".then").isEmpty());
        for (String asked : List.of("/preview/place/port", "/names.json?q=port", "/editor.json")) {
            assertEquals(
                    client.get(asked).statusCode(),
                    client.get("/at/" + day(0) + asked).statusCode(),
                    asked);
        }
    }

    @Test
    void allThreeClocksTogether() {
        String address = "/at/" + day(0) + "/queries/analyst/claims";
        Document form =
                Jsoup.parse(client.get(address + "?said-by=1900-01-01&held-by=1900-01-01", "Accept", "text/html")
                        .body());
        assertEquals(address, form.expectFirst("form.question").attr("action"));
        assertEquals("1900-01-01", form.expectFirst("#said-by").val());
        assertEquals(0, form.select("main tbody tr").size());
    }

    @Test
    void linksAndHeadersAreThoseOfMementos() {
        HttpResponse<String> then = client.get("/at/" + day(0) + "/doc/place/port?from=2020", "Accept", "text/html");
        assertEquals("Sun, 01 Nov 2026 00:00:00 GMT", said(then, "Memento-Datetime"));
        assertTrue(
                said(then, "Link")
                        .contains(
                                "</doc/place/port?from=2020>; rel=\"original timegate\", </timemap/doc/place/port?from=2020>;"
                                        + " rel=\"timemap\"; type=\"application/link-format\""),
                said(then, "Link"));
        HttpResponse<String> again = client.get("/at/" + day(0) + "/doc/place/port?from=2020", "Accept", "text/html");
        assertEquals(then.body(), again.body());
        assertEquals(said(then, "Memento-Datetime"), said(again, "Memento-Datetime"), "out of the store of answers");
        HttpResponse<String> today = client.get("/doc/place/port?from=2020", "Accept", "text/html");
        assertEquals("", said(today, "Memento-Datetime"));
        assertTrue(said(today, "Link").contains("</doc/place/port?from=2020>; rel=\"timegate\""), said(today, "Link"));
        assertTrue(said(today, "Link").contains("describedby"), said(today, "Link"));
        assertNotEquals(said(today, "ETag"), said(then, "ETag"));
        HttpResponse<String> held = client.get(
                "/at/" + day(0) + "/doc/place/port?from=2020",
                "Accept",
                "text/html",
                "If-None-Match",
                said(then, "ETag"));
        assertEquals(304, held.statusCode());
        HttpResponse<String> other = client.get(
                "/at/" + day(1) + "/doc/place/port?from=2020",
                "Accept",
                "text/html",
                "If-None-Match",
                said(then, "ETag"));
        assertEquals(200, other.statusCode());
        HttpResponse<String> missing = client.get("/at/" + day(0) + "/doc/place/nowhere");
        assertEquals(404, missing.statusCode());
        assertEquals("Sun, 01 Nov 2026 00:00:00 GMT", said(missing, "Memento-Datetime"), "so it was then");
    }

    @Test
    void identifiersLeadToDescriptionsOfTheSameTime() {
        String script = client.get("/at/" + day(0) + "/style.css")
                .headers()
                .firstValue("Memento-Datetime")
                .orElse("");
        assertEquals("", script, "what is the same at any time");
        HttpResponse<String> id = client.get("/at/" + day(0) + "/id/place/port", "Accept", "text/turtle");
        assertEquals(303, id.statusCode());
        assertTrue(said(id, "Location").startsWith("/at/" + day(0) + "/data/place/port"), said(id, "Location"));
    }

    @Test
    void acceptDatetimeLeadsToTheNearestBefore() {
        HttpResponse<String> gate = client.get("/doc/place?page=2", "Accept-Datetime", "Mon, 02 Nov 2026 23:59:59 GMT");
        assertEquals(302, gate.statusCode());
        assertEquals("/at/" + day(1) + "/doc/place?page=2", said(gate, "Location"));
        assertTrue(said(gate, "Vary").contains("Accept-Datetime"), said(gate, "Vary"));
        assertTrue(said(gate, "Link").contains("rel=\"original\""), said(gate, "Link"));
        assertEquals(
                "/at/" + day(0) + "/doc",
                said(client.get("/doc", "Accept-Datetime", "Sat, 01 Jan 2000 00:00:00 GMT"), "Location"));
        assertEquals(
                "/at/" + day(3) + "/doc",
                said(client.get("/doc", "Accept-Datetime", "Thu, 01 Jan 2099 00:00:00 GMT"), "Location"));
        HttpResponse<String> wrong = client.get("/doc", "Accept-Datetime", "yesterday");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("not a time as HTTP writes it; send one such as"), wrong.body());
        assertEquals(
                "application/problem+json;charset=utf-8",
                said(
                        client.get("/doc", "Accept-Datetime", "yesterday", "Accept", "application/problem+json"),
                        "Content-Type"));
        assertTrue(said(wrong, "Vary").contains("Accept-Datetime"), said(wrong, "Vary"));
        HttpResponse<String> page = client.get("/doc", "Accept-Datetime", "yesterday", "Accept", "text/html");
        assertEquals(400, page.statusCode());
        assertTrue(Jsoup.parse(page.body()).expectFirst("main").text().contains("not a time as HTTP"), page.body());
        assertEquals(
                200,
                client.get("/releases", "Accept-Datetime", "Sat, 01 Jan 2000 00:00:00 GMT")
                        .statusCode());
    }

    @Test
    void mapsTheTimes() {
        HttpResponse<String> map = client.get("/timemap/doc/place?page=2");
        assertEquals("application/link-format;charset=utf-8", said(map, "Content-Type"));
        List<String> lines = map.body().lines().toList();
        assertEquals(6, lines.size(), map.body());
        assertEquals("<%s/doc/place?page=2>;rel=\"original timegate\",".formatted(client.origin()), lines.get(0));
        assertEquals(
                "<%s/at/%s/doc/place?page=2>;rel=\"first memento\";datetime=\"Sun, 01 Nov 2026 00:00:00 GMT\","
                        .formatted(client.origin(), released.get(0).build()),
                lines.get(2));
        assertTrue(lines.get(5).contains("rel=\"last memento\""), lines.get(5));
    }

    @Test
    void saysWhatCannotBe() {
        for (String time : List.of("2026-10-31", "2026-13-01", "2099-01-01", "soon", "000000000000", "%2e%2e")) {
            HttpResponse<String> answer = client.get("/at/" + time + "/doc");
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, time);
            if (!time.startsWith("%")) {
                assertTrue(
                        answer.body()
                                .contains(
                                        "Write a day up to today or the build of a release, such as /at/%s/doc; the first release is of 2026-11-01"
                                                .formatted(day(3))),
                        answer.body());
            }
        }
        assertEquals(404, client.get("/at/" + day(0) + "/at/" + day(1) + "/").statusCode(), "of one time only");
        assertEquals(
                405, client.post("/at/" + day(0) + "/doc", "text/plain", "x").statusCode());
    }

    @Test
    void aDamagedReleaseStopsNobodyElse(@TempDir Path elsewhere) throws IOException {
        Path store = elsewhere.resolve("store");
        BuildId old = TestStores.build(store, "old");
        Path dump = Files.copy(
                store.resolve("builds").resolve(old.hex()).resolve("graph.nt.gz"), elsewhere.resolve("old.nt.gz"));
        TestStores.build(store, "new");
        ReleaseLog broken = Releases.log(elsewhere.resolve("releases"), List.of(dump));
        Path kept = broken.graph(broken.releases().get(0));
        byte[] whole = Files.readAllBytes(kept);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        Files.write(kept, cut);
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withReleases(broken.folder());
        try (CorveeServer other = CorveeServer.start(settings, new Store(store), Library.read(Path.of("queries")))) {
            Client asking = new Client(other.origin());
            String address = "/at/" + old.brief() + "/healthz";
            HttpResponse<String> damaged = asking.get("/at/" + old.brief() + "/doc");
            assertEquals(503, damaged.statusCode());
            assertTrue(damaged.body().contains("This release cannot be read at present"), damaged.body());
            assertEquals(200, asking.get("/doc").statusCode());
            Files.write(kept, whole);
            assertEquals("ok " + old.hex(), asking.get(address).body().strip(), "mended");
            Files.writeString(broken.releaseFolder(broken.releases().get(0)).resolve("closed"), "names a witness\n");
            HttpResponse<String> taken = asking.get("/at/" + old.brief() + "/doc?x=1");
            assertEquals(410, taken.statusCode());
            assertTrue(taken.body().contains("This release is closed"), taken.body());
            String difference = "/diff/%s..%s".formatted(old.brief(), old.brief());
            assertEquals(410, asking.get(difference).statusCode(), "nor what it differs in");
            assertFalse(Files.readString(store.resolve("current"), StandardCharsets.UTF_8)
                    .contains(old.hex()));
            assertEquals(Optional.of(old), new Store(store.resolve("past").resolve(old.hex())).currentId());
        }
    }
}
