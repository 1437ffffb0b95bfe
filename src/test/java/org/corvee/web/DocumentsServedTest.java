package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.corvee.page.Words;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of documents over a server that has texts, and over one that has none. */
@SuppressWarnings("NullAway.Init")
class DocumentsServedTest extends ServerTest {
    private static final String WORDS = "The crew of 😀 comes. Nobody <b>saw</b> it in the capital.\n";
    private static final String SECOND = ">saw</b> it in the capita";
    private static final String FILE = "gazette.txt";

    @TempDir
    private Path texts;

    private static Triple of(String subject, String property, Node object) {
        return Triple.create(
                NodeFactory.createURI("https://w3id.org/corvee/id/document/gazette-1" + subject),
                NodeFactory.createURI("https://w3id.org/corvee/ontology#" + property),
                object);
    }

    private static Node digest(String words) {
        return NodeFactory.createLiteralString(DigestUtils.sha256Hex(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static String passage(int start, int end) {
        return WORDS.substring(WORDS.offsetByCodePoints(0, start), WORDS.offsetByCodePoints(0, end));
    }

    /** The graph with the text's digest and those of its two passages. */
    private static List<Triple> pinned() {
        int length = WORDS.codePointCount(0, WORDS.length());
        return List.of(
                of("", "textFile", NodeFactory.createLiteralString(FILE)),
                of("", "sha256", digest(WORDS)),
                of("", "textLength", NodeFactory.createLiteralDT("" + length, XSDDatatype.XSDinteger)),
                of("#char=0,20", "sha256", digest(passage(0, 20))),
                of("#char=30,55", "sha256", digest(passage(30, 55))));
    }

    private HttpResponse<String> document(String text, Path store) throws IOException {
        if (!text.isEmpty()) {
            Files.writeString(texts.resolve(FILE), text);
        }
        TestStores.build(store, "pinned", pinned());
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withDocuments(List.of(texts));
        try (CorveeServer withTexts =
                CorveeServer.start(settings, new Store(store), Library.read(Path.of("queries")))) {
            return new Client(withTexts.origin()).get("/doc/document/gazette-1");
        }
    }

    @Test
    void showsTheTextWhereItIsTheOneThatWasRead(@TempDir Path store) throws IOException {
        Document page = Jsoup.parse(document(WORDS, store).body());
        assertTrue(page.text().contains("not part of the graph"), page::text);
        assertTrue(page.select("mark a[href=#claims-0-20]").eachText().contains("The crew of 😀 comes."), page::html);
        assertTrue(page.select("mark a[href=#claims-30-55]").eachText().contains(SECOND), page::html);
    }

    @Test
    void quotesOnlyWhatStillHoldsInAnotherText(@TempDir Path store) throws IOException {
        String page = Jsoup.parse(
                        document(WORDS.replace("it in", "us in"), store).body())
                .text();
        assertTrue(page.contains("another text"), page);
        assertTrue(page.contains("“The crew of 😀 comes.”"), page);
        assertFalse(page.contains("us in the"), page);
    }

    @Test
    void saysThatTheTextIsMissing(@TempDir Path store) throws IOException {
        String page = Jsoup.parse(document("", store).body()).text();
        assertTrue(page.contains("has no file of that name"), page);
    }

    @Test
    void showsNoWordsUnlessTextsAreGiven() {
        HttpResponse<String> page = client.get("/doc/document/gazette-1");
        assertEquals(200, page.statusCode());
        Document read = Jsoup.parse(page.body());
        assertTrue(read.text().contains("serve --documents DIR"), read::text);
        assertNotNull(read.getElementById("char=30,55"), read::html);
        assertTrue(read.text().contains("The crew came to the port."), read::text);
    }

    @Test
    void listsThem() {
        Document page = client.page("/doc/document");
        assertNotNull(page.selectFirst("main a[href=/doc/document/gazette-1]"), page::html);
        HttpResponse<String> moved = client.get("/documents");
        assertEquals(308, moved.statusCode());
        assertEquals("/doc/document", moved.headers().firstValue("Location").orElse(""));
    }

    @Test
    void namesNearDocumentsWhereThereIsNone() {
        HttpResponse<String> page = client.get("/doc/document/gazete-1");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("did you mean 'document/gazette-1'"), page.body());
        HttpResponse<String> hostile = client.get("/doc/document/%3Cscript%3E%22%20%7B");
        assertEquals(404, hostile.statusCode());
        assertEquals("", Words.harm(hostile.body()));
    }

    @Test
    void findsTheWordsOfTheTextsWhereNobodyElseCanAsk() throws IOException {
        Files.writeString(texts.resolve(FILE), WORDS);
        Path store = Files.createDirectories(texts.resolve("store"));
        TestStores.build(store, "texts", pinned());
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withDocuments(List.of(texts));
        try (CorveeServer reader = CorveeServer.start(settings, new Store(store), Library.read(Path.of("queries")))) {
            Document page = new Client(reader.origin()).page("/search?q=nobody+saw&kind=texts");
            assertEquals(
                    List.of("Nobody", "saw"),
                    page.select("#texts + .found mark").eachText());
            assertEquals(
                    "/doc/document/gazette-1?at=30#char=30,55",
                    page.select("#texts + .found a").attr("href"));
            assertEquals(
                    List.of("/doc/claim/gazette-1.000000000002", "/doc/claim/gazette-1.000000000003"),
                    page.select("#texts + .found a:contains(claim)").eachAttr("href"));
            assertEquals("", Words.harm(page.outerHtml()));
        }
        try (Stream<Path> kept = Files.walk(store)) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains("Nobody"), file + " has no words");
            }
        }
        ServerSettings open = new ServerSettings("0.0.0.0", 0, Limits.USUAL, settings.names(), settings.folders());
        assertEquals(List.of(texts), KnownHosts.of(settings).readableTexts(settings));
        assertEquals(List.of(), KnownHosts.of(open).readableTexts(open), "others can ask");
        Limits.Share proxied = new Limits.Share(60, 5, "X-Forwarded-For");
        ServerSettings behind = settings.withLimits(Limits.USUAL.withShare(proxied));
        assertEquals(List.of(), KnownHosts.of(behind).readableTexts(behind), "a proxy can ask for others");
    }
}
