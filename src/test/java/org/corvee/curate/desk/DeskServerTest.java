package org.corvee.curate.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.curate.Workbench;
import org.corvee.curate.pair.PairBook;
import org.corvee.curate.pair.TrialPairs;
import org.corvee.match.DecisionFile;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.corvee.propose.SuggesterProcess;
import org.corvee.source.DataFolder;
import org.corvee.triple.OntologyLexicon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench's server: whom it lets in, what it refuses, and the steps of a document. */
@SuppressWarnings("NullAway.Init")
class DeskServerTest {
    private static final String ARTICLE = "/document/port-arrivals-2031";
    private static final Curator ADA = new Curator("Ada Moon", "ada@example.org");
    private static final SuggesterProcess PARROT = new SuggesterProcess(
            List.of(
                    "bash",
                    "-c",
                    "echo '{\"name\":\"parrot\",\"version\":\"7\"}';"
                            + "echo '{\"start\":48,\"end\":55,\"kind\":\"thing\",\"value\":\"place/vladivostok\"}';"
                            + "echo '{\"start\":48,\"end\":55,\"kind\":\"mood\",\"value\":\"calm\"}'"),
            Duration.ofSeconds(20));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Workbench desk;
    private static DeskServer server;
    private static String origin;
    private static String cookie;

    @BeforeAll
    static void opens() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path article = Path.of("src/test/resources/curate");
        Files.createDirectories(data.resolve("documents"));
        Files.createDirectories(data.resolve("reference"));
        for (Path table : tables()) {
            Files.copy(table, data.resolve("reference").resolve(String.valueOf(table.getFileName())));
        }
        Files.copy(article.resolve("port-arrivals-2031.yaml"), data.resolve("documents/port-arrivals-2031.yaml"));
        Files.copy(article.resolve("port-arrivals-2031.txt"), folder.resolve("port-arrivals-2031.txt"));
        desk = Workbench.at(new DataFolder(data, folder), folder, OntologyLexicon.read(Path.of("ontology")));
        PairBook pairs = new PairBook(TrialPairs::three, new DecisionFile(new DataFolder(data, folder)), ADA.name());
        DeskServer.Aids aids = new DeskServer.Aids((document, records) -> Outlook.NONE, Optional.of(PARROT), pairs);
        server = DeskServer.start(desk, ADA, aids, 0);
        origin = server.address().replaceFirst("/\\?.*", "");
        HttpResponse<String> entry = send(HttpRequest.newBuilder(URI.create(server.address())));
        assertEquals(303, entry.statusCode());
        cookie = entry.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        cookie = cookie.replaceFirst(";.*", "");
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("data/reference"))) {
            return tables.toList();
        }
    }

    @AfterAll
    static void closes() throws IOException {
        server.close();
        desk.close();
    }

    @Test
    void letsInWhoHasTheKeyAndNobodyElse() throws Exception {
        assertEquals(403, send(at("/")).statusCode());
        assertEquals(403, send(at("/?key=0123")).statusCode());
        HttpResponse<String> page = send(at("/").header("Cookie", cookie).header("Accept", "text/html"));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("North Korean builders reach the port of Sinmun"), page.body());
        assertTrue(page.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .startsWith("default-src 'self'"));
        assertFalse(page.headers().map().keySet().stream().anyMatch(name -> name.startsWith("access-control")));
        assertEquals(
                "{\"read\":1,\"unread\":0}\n",
                send(at("/reading").header("Cookie", cookie)).body());
    }

    @Test
    void aRefusalStandsInTheFrameOfTheDeskWithAWayBack() throws Exception {
        HttpResponse<String> none =
                send(at("/document/no-such").header("Cookie", cookie).header("Accept", "text/html"));
        assertEquals(404, none.statusCode());
        assertTrue(none.body().contains("No document &#39;no-such&#39;; the desk lists them."), none.body());
        assertTrue(none.body().contains("Corvée workbench") && none.body().contains("<a href=\"/\">All documents</a>"));
        assertFalse(none.body().contains("/doc/document"), "no link to pages of the public site");
        assertTrue(send(at("/").header("Accept", "text/html")).body().contains("<h1>No entry</h1>"));
    }

    @Test
    void showsAPairAndTakesNoDecisionOfAnother() throws Exception {
        HttpResponse<String> page = send(at("/pairs/1").header("Cookie", cookie).header("Accept", "text/html"));
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("1958 (1958-01-01 to 1958-12-31)"), page.body());
    }

    @Test
    void refusesOtherNamesAndOtherSites() throws Exception {
        URI address = URI.create(origin);
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: evil.example\r\nCookie: " + cookie
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
        }
        HttpRequest.Builder undo =
                at(ARTICLE + "/undo").header("Cookie", cookie).POST(BodyPublishers.ofString("{}"));
        assertEquals(403, send(undo.copy()).statusCode());
        assertEquals(
                403, send(undo.copy().header("Origin", "http://evil.example")).statusCode());
        assertEquals(
                403,
                send(undo.copy().header("Origin", origin).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode());
        assertEquals(200, send(undo.copy().header("Origin", origin)).statusCode());
    }

    @Test
    void aStepThatCannotBeTakenSaysWhy() throws Exception {
        JsonObject wrong = Json.object("words", "other");
        wrong.add("place", Json.value(List.of(48, 55)));
        wrong.add("fields", Json.object("testimony", "narrator"));
        HttpResponse<String> refused = post("add", wrong);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("the text at [48, 55) has other words than were chosen"), refused.body());
        assertEquals(428, post("save", new JsonObject()).statusCode());
        assertEquals(
                400,
                send(at(ARTICLE + "/add")
                                .header("Cookie", cookie)
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString("[")))
                        .statusCode());
        assertEquals(422, post("remove", Json.object("claim", "0123")).statusCode());
        HttpRequest.Builder ours =
                at(ARTICLE + "/thing").header("Cookie", cookie).header("Origin", origin);
        assertEquals(
                413,
                send(ours.copy().POST(BodyPublishers.ofString("[".repeat(1_000_001))))
                        .statusCode());
        for (String shape : List.of(
                "{\"key\":\"cohort/x\",\"fields\":{\"label\":null}}",
                "{\"key\":\"cohort/x\",\"fields\":{\"label\":[1,{\"a\":\"b\"}]}}",
                "[".repeat(100_000),
                "{\"key\":".repeat(50_000))) {
            HttpResponse<String> answer = send(ours.copy().POST(BodyPublishers.ofString(shape)));
            assertTrue(answer.statusCode() == 400 && answer.body().startsWith("{\"problem\":"), answer.body());
        }
        assertEquals(
                405, send(ours.copy().method("DELETE", BodyPublishers.noBody())).statusCode());
        HttpResponse<String> climbs = send(at("/document/..%2f..%2fdata").header("Cookie", cookie));
        assertTrue(climbs.statusCode() == 400 && climbs.body().startsWith("{\"problem\":"), climbs.body());
    }

    @Test
    void aClaimIsTriedWithItsMeaningItsFaultsAndItsWarnings() throws Exception {
        JsonObject body = Json.object("words", "said that between 20 and 34 of them carried student visas");
        body.add("place", Json.value(List.of(274, 331)));
        JsonObject fields = Json.object("testimony", "narrator", "modality", "asserted");
        fields.add(
                "statements",
                JsonParser.parseString("[[\"place/vladivostok\",\"population\",\"20..34 persons\",\"2031-21\"]]"));
        body.add("fields", fields);
        String tried = post("try", body).body();
        assertTrue(tried.contains("said"), tried);
        assertTrue(tried.contains("the words have “said”, and the modality is asserted"), tried);
        fields.add("statements", JsonParser.parseString("[[\"place/vladivostock\",\"within\",\"place/russia\"]]"));
        String faulty = post("try", body).body();
        assertTrue(faulty.contains("did you mean 'place/vladivostok'?"), faulty);
    }

    @Test
    void namesAreCompletedInAnyScriptAndPropertiesByTheClassOfTheSubject() throws Exception {
        assertTrue(
                first("part=object&property=arrivesIn&typed=%EB%B8%94%EB%9D%BC").contains("place/vladivostok"));
        assertTrue(first("part=object&property=arrivesIn&typed=vladivostock").contains("place/vladivostok"));
        JsonObject port = Json.object("key", "place/vladivostok-port");
        port.add("fields", Json.object("type", "City", "label", "Vladivostok port"));
        post("thing", port);
        assertTrue(
                first("part=subject&typed=Vladivostok").startsWith("{\"found\":[{\"value\":\"place/vladivostok\""),
                "what is called so comes before what this document calls something like it");
        assertTrue(first("part=subject&typed=vladiv").startsWith("{\"found\":[{\"value\":\"place/vladivostok-port\""));
        post("undo", new JsonObject());
        assertTrue(first("part=property&subject=cohort/x&typed=headc").contains("headcount"));
        assertFalse(first("part=property&subject=place/vladivostok&typed=headc").contains("\"value\":\"headcount\""));
        assertTrue(first("part=object&property=headcount&typed=4").contains("a quantity: 150 persons"));
    }

    @Test
    void aSecondWorkbenchAtTheSameTextsIsRefused() {
        Unreadable refused = assertThrows(
                Unreadable.class,
                () -> Workbench.at(new DataFolder(folder.resolve("data"), folder), folder, desk.lexicon()));
        assertTrue(refused.problem().endsWith("another workbench is at work on these texts"), refused.problem());
    }

    @Test
    void oneFileIsCommittedInTheCuratorsName(@TempDir Path work) throws Exception {
        Path file = work.resolve("a.yaml");
        for (List<String> command : List.of(List.of("git", "init", "-q"), List.of("git", "add", "."))) {
            Files.writeString(file, "a: 1\n");
            assertEquals(
                    0,
                    new ProcessBuilder(command).directory(work.toFile()).start().waitFor());
        }
        assertTrue(ADA.commit(file, "data: first").endsWith("data: first"));
        Files.writeString(file, "a: 2\n");
        assertTrue(ADA.difference(file).contains("+a: 2"));
        ADA.commit(file, "data: second");
        assertEquals("no changes since the last commit", ADA.difference(file));
        assertThrows(Unreadable.class, () -> ADA.commit(file, "data: nothing"));
        Path fresh = Files.writeString(work.resolve("b.yaml"), "b: 1\n");
        assertTrue(ADA.difference(fresh).contains("+b: 1"), "a file that git does not know yet is all new");
        assertTrue(ADA.commit(fresh, "data: third").endsWith("data: third"));
        assertEquals("ada-moon", ADA.slug());
    }

    @Test
    void whatTheTextSeemsToStateIsProposedWithItsMaker() throws Exception {
        String proposed =
                send(at(ARTICLE + "/proposals").header("Cookie", cookie)).body();
        assertTrue(proposed.contains("\"values\":[\"place/vladivostok\"]"), proposed);
        assertTrue(proposed.contains("\"kind\":\"quantity\"") && proposed.contains("\"kind\":\"date\""), proposed);
        assertTrue(proposed.contains("somebody else speaks: ") && proposed.contains("\"maker\":\""), proposed);
    }

    @Test
    void aProgramSuggestsAndWhatIsTakenBearsItsName() throws Exception {
        String suggested =
                send(at(ARTICLE + "/suggestions").header("Cookie", cookie)).body();
        assertTrue(
                suggested.contains("\"kind\":\"thing\",\"words\":\"place/vladivostok\"")
                        && suggested.contains("\"suggested\":{\"name\":\"parrot\",\"version\":\"7\"}")
                        && suggested.contains("\"kind\":\"note\",\"words\":\"mood: calm\"")
                        && suggested.contains("\"problem\":\"\""),
                suggested);
        JsonObject body = Json.object("words", "The port was closed in February.");
        body.add("place", Json.value(List.of(701, 733)));
        JsonObject fields = Json.object("testimony", "narrator", "modality", "asserted", "says", "It was closed.");
        fields.add("suggested", Json.object("name", "parrot", "version", "7"));
        fields.add("statements", JsonParser.parseString("[[\"place/vladivostok\",\"remark\",\"was closed\"]]"));
        body.add("fields", fields);
        String added = post("add", body).body();
        assertTrue(added.contains("\"suggested\":{\"name\":\"parrot\",\"version\":\"7\"}"), added);
        assertTrue(added.contains("\"faults\":[]"), added);
        post("undo", new JsonObject());
    }

    @Test
    void whatIsHandedInIsBoundedAndComesAsBytes() throws Exception {
        assertEquals(
                415,
                send(at("/capture?name=a.txt")
                                .header("Cookie", cookie)
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString("a")))
                        .statusCode());
        HttpRequest.Builder bytes = at("/capture?name=a.txt").header("Content-Type", "application/octet-stream");
        assertEquals(
                403,
                send(bytes.copy().header("Origin", origin).POST(BodyPublishers.ofString("a")))
                        .statusCode());
        assertEquals(
                403,
                send(bytes.copy().header("Cookie", cookie).POST(BodyPublishers.ofString("a")))
                        .statusCode());
        HttpRequest.Builder ours = bytes.copy().header("Cookie", cookie).header("Origin", origin);
        assertEquals(
                "{\"problem\":\"the file is empty\",\"remedy\":\"save or fetch it again\"}\n",
                send(ours.copy().POST(BodyPublishers.ofString(""))).body());
        HttpResponse<String> picture =
                send(ours.copy().POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2})));
        assertEquals(422, picture.statusCode());
        assertTrue(picture.body().startsWith("{\"problem\":\"a picture\","), picture.body());
        HttpResponse<String> korean =
                send(ours.copy().POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xC7, (byte) 0xD7, 'a'})));
        assertTrue(korean.body().contains("name its encoding in the form; "), korean.body());
        URI address = URI.create(origin);
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.getOutputStream()
                    .write(("POST /capture?name=big HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: %s\r\nCookie: %s\r\n"
                                    + "Content-Type: application/octet-stream\r\nContent-Length: 99999999999\r\n\r\n")
                            .formatted(address.getPort(), origin, cookie)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    @Test
    void aSecondPersonAgreesToAClaim() throws Exception {
        JsonObject body = Json.object("words", "The port was closed in February.");
        body.add("place", Json.value(List.of(701, 733)));
        JsonObject fields =
                Json.object("testimony", "narrator", "modality", "asserted", "says", "The port was closed.");
        fields.add("statements", JsonParser.parseString("[[\"place/vladivostok\",\"remark\",\"was closed\"]]"));
        body.add("fields", fields);
        JsonObject state = JsonParser.parseString(post("add", body).body()).getAsJsonObject();
        String digest = state.getAsJsonArray("claims")
                .get(0)
                .getAsJsonObject()
                .get("digest")
                .getAsString();
        String reviewed = post("review", Json.object("claim", digest)).body();
        assertTrue(reviewed.contains("\"reviewed\":{\"by\":\"ada-moon\",\"on\":"), reviewed);
        assertTrue(reviewed.contains("\"faults\":[]"), reviewed);
        post("undo", new JsonObject());
        post("undo", new JsonObject());
    }

    private static String first(String query) throws Exception {
        return send(at(ARTICLE + "/complete?" + query).header("Cookie", cookie)).body();
    }

    private static HttpResponse<String> post(String step, JsonObject body) throws Exception {
        return send(at(ARTICLE + "/" + step)
                .header("Cookie", cookie)
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(Json.line(body))));
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
