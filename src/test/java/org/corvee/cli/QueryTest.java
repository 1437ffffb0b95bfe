package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.model.Cv;
import org.corvee.query.Library;
import org.corvee.store.Store;
import org.corvee.web.CorveeServer;
import org.corvee.web.ServerSettings;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class QueryTest {
    private static final String DENIALS =
            """
            says                             voice    modality  stance  passage                        claim
            -------------------------------  -------  --------  ------  -----------------------------  ----------------------------
            The crew is not in the capital.  Gazette  reported  denies  document/gazette-1#char=30,55  claim/gazette-1.000000000003

            1 row
            """;

    @TempDir
    static Path store;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream usualOut = System.out;
    private final InputStream usualIn = System.in;

    @BeforeAll
    static void builds() {
        TestStores.build(store, "cli");
    }

    @BeforeEach
    void listens() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restores() {
        System.setOut(usualOut);
        System.setIn(usualIn);
    }

    private int run(String... arguments) {
        return Corvee.commandLine().setErr(new PrintWriter(err)).execute(arguments);
    }

    private String said() {
        return err.toString().strip();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void asksTheLibrary() {
        assertEquals(Corvee.FINE, run("query", "page/denials", "--store", store.toString()), said());
        assertEquals(DENIALS, printed());
    }

    @Test
    void showsIdsWhenAsked() {
        run("query", "page/denials", "--store", store.toString(), "--ids");
        assertTrue(printed().contains("actor/gazette  modality/reported"), printed());
    }

    @Test
    void bindsParameters() {
        run("query", "page/thing", "--store", store.toString(), "-p", "thing=place/port", "--format", "csv");
        assertTrue(printed().contains("The crew came to the port."), printed());
        assertEquals(2, printed().lines().count());
    }

    @Test
    void asksAFile() throws IOException {
        Path file = folder.resolve("mine.rq");
        Files.writeString(file, "#+ param: o string? : it\nASK { ?s <urn:test:edition> ?o }");
        run("query", file.toString(), "--store", store.toString());
        assertEquals("answer\n------\nyes\n\n1 row\n", printed());
        out.reset();
        run("query", file.toString(), "--store", store.toString(), "-p", "o=other", "--format", "csv");
        assertEquals("_askResult\r\nfalse\r\n", printed());
    }

    @Test
    void readsStandardInputStrictly() {
        System.setIn(new ByteArrayInputStream("\uFEFFASK { ?s ?p ?o }".getBytes(StandardCharsets.UTF_8)));
        run("query", "-", "--store", store.toString());
        assertEquals("answer\n------\nyes\n\n1 row\n", printed());
        System.setIn(new ByteArrayInputStream("ASK {\n?s ?p \"caf\u00E9\" }".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Corvee.FINDINGS, run("query", "-", "--store", store.toString()));
        assertEquals("corvee query: standard input:2: byte E9 is not UTF-8; send it as UTF-8\n", err.toString());
    }

    @Test
    void asksStandardInput() {
        System.setIn(new ByteArrayInputStream(
                "CONSTRUCT WHERE { ?s <urn:test:edition> ?o }".getBytes(StandardCharsets.UTF_8)));
        run("query", "-", "--store", store.toString());
        assertTrue(printed().contains("<urn:test:edition>  \"cli\""), printed());
    }

    @Test
    void asksAnEndpointAndGetsTheSameTable() throws IOException {
        try (CorveeServer server = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(store), Library.read(Path.of("queries")))) {
            run("query", "page/denials", "--endpoint", server.origin() + "/sparql");
            assertEquals(DENIALS, printed());
            assertEquals(Corvee.FINDINGS, run("query", "page/denials", "--endpoint", server.origin() + "/nowhere"));
            assertEquals(
                    server.origin() + "/nowhere: nothing is there (404); check the path, Corvée's ends in /sparql",
                    said());
        }
    }

    @Test
    void writesAFileAndLeavesTheOldOneWhenTheQuestionFails() throws IOException {
        Path file = folder.resolve("out.csv");
        run("query", "page/denials", "--store", store.toString(), "--format", "csv", "-o", file.toString());
        assertTrue(Files.readString(file).startsWith("says,voice"));
        assertEquals("", printed());
        assertEquals(
                Corvee.USAGE,
                run("query", "page/denials", "--store", store.toString(), "--format", "turtle", "-o", file.toString()));
        assertEquals("corvee query: format 'turtle' does not hold rows; take one of json, xml, csv, tsv", said());
        assertTrue(Files.readString(file).startsWith("says,voice"));
        assertFalse(Files.exists(folder.resolve("out.csv.part")));
    }

    @Test
    void namesTheNearQueryParameterAndFormat() {
        assertEquals(Corvee.USAGE, run("query", "denails"));
        assertEquals("corvee query: no query 'denails'; did you mean 'denials'?", said());
        err.getBuffer().setLength(0);
        assertEquals(Corvee.USAGE, run("query", "page/unsettled", "-p", "modalty=x"));
        assertEquals("corvee query: page/unsettled: no parameter 'modalty'; did you mean 'modality'?", said());
        err.getBuffer().setLength(0);
        assertEquals(Corvee.USAGE, run("query", "page/denials", "--format", "jsn"));
        assertEquals("corvee query: unknown format 'jsn'; did you mean 'json'?", said());
        err.getBuffer().setLength(0);
        assertEquals(Corvee.USAGE, run("query", "nowhere.rq"));
        assertEquals("corvee query: nowhere.rq: no such file; 'corvee queries' lists the library", said());
    }

    @Test
    void showsTheColumnsThatAreWanted() {
        run(
                "query",
                "page/thing",
                "--store",
                store.toString(),
                "-p",
                "thing=place/port",
                "--columns",
                "voice, says,",
                "--format",
                "csv");
        assertEquals(
                "voice,says\r\nhttps://w3id.org/corvee/id/actor/gazette-1.trader,The crew came to the port.\r\n",
                printed());
        assertEquals(
                Corvee.USAGE,
                run("query", "page/thing", "--store", store.toString(), "-p", "thing=place/port", "--columns", "sayz"));
        assertEquals("corvee query: no column 'sayz'; did you mean 'says'?", said());
        err.getBuffer().setLength(0);
        assertEquals(
                Corvee.USAGE,
                run(
                        "query",
                        "page/thing",
                        "--store",
                        store.toString(),
                        "-p",
                        "thing=place/port",
                        "--columns",
                        "words"));
        assertEquals(
                "corvee query: no column 'words'; name the folder of the texts with --documents to see the words of passages",
                said());
        err.getBuffer().setLength(0);
        System.setIn(new ByteArrayInputStream("ASK { ?s ?p ?o }".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Corvee.USAGE, run("query", "-", "--store", store.toString(), "--columns", "answer"));
        assertEquals("corvee query: this answer has no columns of its own; leave out --columns", said());
    }

    @Test
    void refusesAnIdThatNothingHas() {
        assertEquals(
                Corvee.USAGE, run("query", "analyst/about", "--store", store.toString(), "-p", "thing=place/prot"));
        assertEquals(
                "corvee query: analyst/about: parameter 'thing': nothing here is called 'place/prot'; did you mean 'place/port'?",
                said());
        err.getBuffer().setLength(0);
        assertEquals(
                Corvee.USAGE,
                run("query", "analyst/plans", "--store", store.toString(), "-p", "thing=actor/zzzzzzzzzzzzzzz"));
        assertEquals(
                "corvee query: analyst/plans: parameter 'thing': nothing here is called 'actor/zzzzzzzzzzzzzzz'; "
                        + "the query analyst/find has ids by a part of a name",
                said());
        err.getBuffer().setLength(0);
        assertEquals(
                Corvee.USAGE,
                run("query", "analyst/movements", "--store", store.toString(), "-p", "modality=modality/reportd"));
        assertTrue(
                said().startsWith(
                                "corvee query: analyst/movements: parameter 'modality': nothing here is called 'modality/reportd';"
                                        + " did you mean 'modality/reported'"),
                said());
        err.getBuffer().setLength(0);
        assertEquals(
                Corvee.USAGE, run("query", "analyst/within", "--store", store.toString(), "-p", "predicate=arrivesn"));
        assertEquals(
                "corvee query: analyst/within: parameter 'predicate': nothing here is called 'cv:arrivesn'; did you mean 'cv:arrivesIn'?",
                said());
    }

    @Test
    void saysWhichOfSeveralQueriesItTook() {
        assertEquals(Corvee.FINE, run("query", "claims", "--store", store.toString()), said());
        assertEquals(
                "note: 'claims' is understood as analyst/claims; others of that name: describe/claims, package/claims",
                said());
    }

    @Test
    void addsTheWordsOfUnchangedPassagesOnlyWhenAsked() throws IOException {
        String text = "The crew arrived yesterday, said a trader of the town.";
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("gazette.txt"), text);
        Path pinned = folder.resolve("pinned");
        String passage = "https://w3id.org/corvee/id/document/gazette-1#char=";
        TestStores.build(
                pinned,
                "pinned",
                List.of(
                        said("https://w3id.org/corvee/id/actor/gazette-1.trader", RDFS.label.getURI(), "trader"),
                        said("https://w3id.org/corvee/id/document/gazette-1", Cv.TEXT_FILE, "gazette.txt"),
                        said(passage + "0,20", Cv.SHA256, DigestUtils.sha256Hex(text.substring(0, 20))),
                        said(passage + "30,55", Cv.SHA256, DigestUtils.sha256Hex("other words"))));
        String[] asked = {"query", "analyst/about", "--store", pinned.toString(), "-p", "thing=cohort/crew", "--format"
        };
        run(with(asked, "csv", "--documents", texts.toString(), "--columns", "words,start"));
        assertEquals("words,start\r\nThe crew arrived yes,0\r\n,30\r\n,30\r\n", printed());
        out.reset();
        run(with(asked, "json", "--documents", texts.toString()));
        assertTrue(printed().contains("The crew arrived yes"), printed());
        out.reset();
        run(with(asked, "table", "--documents", texts.toString()));
        assertTrue(printed().contains("The crew arrived yes"), printed());
        out.reset();
        run(with(asked, "csv"));
        assertFalse(printed().contains("words"), printed());
        assertFalse(printed().contains("The crew arrived yes"), printed());
        Path nowhere = folder.resolve("nowhere");
        assertEquals(Corvee.USAGE, run(with(asked, "csv", "--documents", nowhere.toString())));
        assertEquals("corvee query: " + nowhere + ": no such folder; name one with --documents", said());
    }

    private static Triple said(String subject, String property, String text) {
        return Triple.create(
                NodeFactory.createURI(subject), NodeFactory.createURI(property), NodeFactory.createLiteralString(text));
    }

    private static String[] with(String[] first, String... then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(String[]::new);
    }

    @Test
    void saysWhereTheQueryIsWrong() throws IOException {
        Path file = folder.resolve("wrong.rq");
        Files.writeString(file, "SELECT * {\n  ?s ?p }");
        assertEquals(Corvee.FINDINGS, run("query", file.toString(), "--store", store.toString()));
        assertEquals("corvee query: " + file + ": line 2, column 9: unexpected '}'", said());
    }

    @Test
    void saysHowToGetAStore() {
        Path nothing = folder.resolve("nothing");
        assertEquals(Corvee.USAGE, run("query", "page/denials", "--store", nothing.toString()));
        assertEquals("corvee query: " + nothing + ": there is no build here yet; run 'corvee build'", said());
    }

    @Test
    void givesAnExampleInItsHelp() {
        StringWriter help = new StringWriter();
        Corvee.commandLine().setOut(new PrintWriter(help)).execute("query", "--help");
        assertTrue(help.toString().contains("corvee query about --param thing=place/vladivostok"), help.toString());
    }
}
