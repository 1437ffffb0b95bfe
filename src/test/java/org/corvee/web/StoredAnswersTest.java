package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.corvee.query.Library;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are kept: the same for everybody who asks the same, and never another's. */
class StoredAnswersTest extends ServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SELECT = "/sparql?query=" + Client.encoded("SELECT ?s ?o { ?s a ?o } ORDER BY ?s ?o");
    private static final String CONSTRUCT = "/sparql?query=" + Client.encoded("CONSTRUCT WHERE { ?s a ?o }");
    private static final List<String> PATHS = List.of(
            "/",
            "/about",
            "/map",
            "/map?zoom=2",
            "/style.css",
            "/queries/",
            "/sparql",
            "/ontology",
            "/search?q=a",
            SELECT,
            SELECT + "&format=json",
            SELECT + "&default-graph-uri=urn:x",
            CONSTRUCT,
            CONSTRUCT + "&format=nt");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "text/html",
            "text/html,image/webp,*/*;q=0.8",
            "text/csv",
            "application/sparql-results+json",
            "text/turtle",
            "text/turtle;version=1.2",
            "application/ld+json, text/turtle;q=0.5",
            "application/json;q=0.2, text/html;q=0.9");

    /** One request, and whatever else a client may say of itself. */
    private record Asked(String path, String accept, String encoding) {
        HttpResponse<byte[]> answer(String method, Map<String, String> besides) {
            HttpRequest.Builder request =
                    client.to(path).header("Accept", accept).header("Accept-Encoding", encoding);
            besides.forEach(request::header);
            try {
                return HTTP.send(request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Asked> all() {
        return PATHS.stream()
                .flatMap(path -> ACCEPTS.stream().flatMap(accept -> Stream.of("gzip, deflate, br", "identity")
                        .map(packing -> new Asked(path, accept, packing))))
                .toList();
    }

    private static Map<String, List<String>> said(HttpResponse<?> answer) {
        Map<String, List<String>> said = new TreeMap<>(answer.headers().map());
        said.remove("date");
        return said;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] plain(HttpResponse<byte[]> answer) throws IOException {
        return header(answer, "Content-Encoding").equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
    }

    /** In another order, with a cookie, a language that no page has and a name: what is kept is what was said first, byte for byte. */
    @Test
    void givesEveryOneTheAnswerToWhatTheyAskAndNoOther() throws IOException {
        Map<Asked, HttpResponse<byte[]>> first = new HashMap<>();
        Map<String, byte[]> tagged = new HashMap<>();
        List<Asked> order = new ArrayList<>(all());
        for (Asked asked : order) {
            HttpResponse<byte[]> answer = asked.answer("GET", Map.of());
            first.put(asked, answer);
            assertTrue(answer.headers().allValues("Vary").toString().matches(".*Accept\\b.*Accept-Encoding.*"));
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
            if (answer.statusCode() == 200) {
                assertArrayEquals(
                        answer.body(),
                        tagged.computeIfAbsent(header(answer, "ETag"), tag -> answer.body()),
                        "" + asked);
            }
        }
        Collections.shuffle(order, new Random(15));
        for (Asked asked : order) {
            HttpResponse<byte[]> once = Objects.requireNonNull(first.get(asked));
            HttpResponse<byte[]> again = asked.answer(
                    "GET",
                    Map.of("Cookie", "a=b", "Accept-Language", "de", "User-Agent", "x", "X-Forwarded-Host", "y"));
            assertEquals(once.statusCode(), again.statusCode(), "" + asked);
            assertEquals(said(once), said(again), "" + asked);
            assertArrayEquals(once.body(), again.body(), "" + asked);
            assertArrayEquals(
                    plain(Objects.requireNonNull(first.get(new Asked(asked.path(), asked.accept(), "identity")))),
                    plain(again),
                    "" + asked);
        }
    }

    @Test
    void saysOfAHeadWhatItSaysOfAGet() {
        for (String path : List.of("/about", "/style.css", SELECT)) {
            Asked asked = new Asked(path, "*/*", "gzip");
            HttpResponse<byte[]> get = asked.answer("GET", Map.of());
            HttpResponse<byte[]> head = asked.answer("HEAD", Map.of());
            assertEquals(said(get), said(head));
            assertEquals(0, head.body().length);
        }
    }

    @Test
    void saysNotModifiedWithTheSameHeaders() {
        Asked asked = new Asked("/vendor/nothing", "*/*", "identity");
        assertEquals(404, asked.answer("GET", Map.of("If-None-Match", "*")).statusCode());
        Asked kept = new Asked(SELECT, "text/csv", "identity");
        String tag = header(kept.answer("GET", Map.of()), "ETag");
        for (String held : List.of(tag, "W/" + tag, "*", "\"x\", " + tag)) {
            HttpResponse<byte[]> answer = kept.answer("GET", Map.of("If-None-Match", held));
            assertEquals(304, answer.statusCode());
            assertEquals(tag, header(answer, "ETag"));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("", header(answer, "Content-Encoding"));
        }
        String other = header(new Asked(SELECT, "text/html", "identity").answer("GET", Map.of()), "ETag");
        assertEquals(200, kept.answer("GET", Map.of("If-None-Match", other)).statusCode());
    }

    @Test
    void sendsLargeAnswersWhole() {
        String much = "/sparql?format=nt&query="
                + Client.encoded(
                        "CONSTRUCT { ?a ?p ?o . ?b ?p ?a } { ?a ?p ?o . ?b a ?t FILTER(isIRI(?a) && isIRI(?b)) } LIMIT 9000");
        Asked asked = new Asked(much, "*/*", "identity");
        byte[] once = asked.answer("GET", Map.of()).body();
        assertTrue(once.length > 100_000, once.length + " bytes");
        assertArrayEquals(once, asked.answer("GET", Map.of()).body());
    }

    @Test
    void keepsNoProblemAndNothingThatIsNewEachTime() {
        long before = server.stored().size();
        for (String path : List.of(
                "/nowhere",
                "/healthz",
                "/readyz",
                "/sparql?query=" + Client.encoded("SELECT (NOW() AS ?now) {}"),
                "/sparql?query=SELECT",
                "/dump/corvee.nt.gz")) {
            client.get(path);
        }
        client.post("/sparql", "application/sparql-query", "ASK { ?s ?p ?o }");
        assertEquals(before, server.stored().size());
    }

    @Test
    void forgetsABuildWithItsSuccessor(@TempDir Path other) throws Exception {
        TestStores.build(other, "old");
        try (CorveeServer swapping = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(other), Library.read(Path.of("queries")))) {
            swapping.keepWarm();
            Client asking = new Client(swapping.origin());
            String edition = "/sparql?format=csv&query=" + Client.encoded("SELECT ?o { <urn:test:graph> ?p ?o }");
            HttpResponse<String> old = asking.get(edition);
            assertTrue(old.body().contains("old"), old.body());
            BuildId next = TestStores.build(other, "new");
            for (int tries = 0; tries < 200 && !asking.get("/healthz").body().contains(next.hex()); tries++) {
                Thread.sleep(50);
            }
            HttpResponse<String> now = asking.get(edition, "If-None-Match", header(old, "ETag"));
            assertEquals(200, now.statusCode());
            assertTrue(now.body().contains("new"), now.body());
            for (int tries = 0; tries < 200 && swapping.stored().hottest(100).size() < 8; tries++) {
                Thread.sleep(50);
            }
            assertTrue(
                    swapping.stored().hottest(100).stream()
                            .map(AnswerKey::target)
                            .anyMatch("/law"::equals),
                    "pages are made before somebody asks");
            assertEquals(
                    304,
                    asking.get(edition, "If-None-Match", header(now, "ETag")).statusCode());
        }
    }

    /** What shows somebody's own texts goes the whole way each time, where the host is checked too. */
    @Test
    void keepsNothingWhilePagesShowTexts(@TempDir Path texts) throws IOException {
        Files.writeString(texts.resolve("a.txt"), "words");
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withDocuments(List.of(texts));
        try (CorveeServer own = CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")))) {
            Client asking = new Client(own.origin());
            for (String path : List.of("/", SELECT, "/style.css")) {
                assertEquals(asking.get(path).body(), asking.get(path).body());
            }
            assertEquals("", header(asking.get("/"), "ETag"));
            assertEquals(0, own.stored().size());
        }
    }

    private static StoredAnswers.Place place(StoredAnswers stored, String target) {
        return stored.place(Routes.Route.Tagging.BY_BUILD, build, new AnswerKey(target, "*/*", AnswerKey.Packing.PLAIN))
                .orElseThrow();
    }

    @Test
    void keepsAsMuchAsFits() {
        int room = 200_000;
        EntityTags tags = new EntityTags(EntityTags.Software.running(), "settings", () -> "http://here");
        StoredAnswers stored = new StoredAnswers(tags, KnownHosts.of(ServerSettings.USUAL), room);
        IntStream.range(0, 500).forEach(i -> place(stored, "/" + i).keep(Reply.html(200, "x".repeat(5_000))));
        assertTrue(stored.size() > room / 2 && stored.size() <= room, stored.size() + " bytes");
        long before = stored.size();
        place(stored, "/large").keep(Reply.html(200, "x".repeat(room / 10)));
        assertTrue(place(stored, "/large").found().isEmpty());
        place(stored, "/problem").keep(Reply.html(503, "x"));
        place(stored, "/new").keep(Reply.html(200, "x").with("Cache-Control", "no-store"));
        assertEquals(before, stored.size());
        stored.keepOnly(new BuildId("0".repeat(64)));
        assertEquals(0, stored.size());
    }

    @Test
    void namesWhatDiffersOtherwise() {
        EntityTags here = new EntityTags(new EntityTags.Software("one"), "settings", () -> "http://here");
        AnswerKey key = new AnswerKey("/", "*/*", AnswerKey.Packing.PLAIN);
        EntityTag tag = here.of(build, key);
        assertEquals(tag, here.of(build, new AnswerKey("/", "*/*", AnswerKey.Packing.PLAIN)));
        Stream.of(
                        here.of(new BuildId("0".repeat(64)), key),
                        here.of(build, new AnswerKey("/?", "*/*", AnswerKey.Packing.PLAIN)),
                        here.of(build, new AnswerKey("/", "text/html", AnswerKey.Packing.PLAIN)),
                        here.of(build, new AnswerKey("/", "*/*", AnswerKey.Packing.GZIP)),
                        new EntityTags(here.software(), "others", here.origin()).of(build, key),
                        new EntityTags(here.software(), "settings", () -> "http://there").of(build, key),
                        new EntityTags(new EntityTags.Software("two"), "settings", here.origin()).of(build, key))
                .forEach(other -> assertNotEquals(tag, other));
    }

    @Test
    void packsForWhoTakesIt() {
        for (String taken : List.of("gzip", "br, gzip;q=0.5", "GZIP", "x-gzip ; q=1.000", "deflate,gzip")) {
            assertEquals(AnswerKey.Packing.GZIP, AnswerKey.Packing.of(taken), taken);
        }
        for (String refused : List.of("", "identity", "br", "gzip;q=0", "gzip; q=0.000", "*", "gzipped")) {
            assertEquals(AnswerKey.Packing.PLAIN, AnswerKey.Packing.of(refused), refused);
        }
        Reply large = Reply.html(200, "words ".repeat(1_000));
        assertTrue(large.packed().body().length() < large.body().length());
        assertEquals("gzip", large.packed().headers().get("Content-Encoding"));
        Reply small = Reply.html(200, "words");
        assertEquals(small, small.packed());
        assertFalse(Reply.bytes("application/gzip", "no text".repeat(1_000).getBytes(StandardCharsets.UTF_8))
                .packed()
                .headers()
                .containsKey("Content-Encoding"));
    }
}
