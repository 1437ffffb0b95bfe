package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corvee.query.Library;
import org.corvee.questions.ListedHarbour;
import org.corvee.store.Store;
import org.corvee.web.CorveeServer;
import org.corvee.web.ServerSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The command on five invented lists, from proposals to decisions that contradict each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatchTest {
    private static Path data;
    private static Path store;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        data = folder.resolve("data");
        store = folder.resolve("store");
        Files.createDirectories(data);
        ListedHarbour.in(data);
        StringWriter told = new StringWriter();
        int code = run(
                told,
                told,
                "build",
                "--data",
                data.toString(),
                "--store",
                store.toString(),
                "--documents",
                "src/test/resources/list");
        assertEquals(Corvee.FINE, code, told.toString());
    }

    private static int run(StringWriter out, StringWriter err, String... args) {
        return Corvee.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private int match(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] whole = new String[args.length + 3];
        whole[0] = "match";
        System.arraycopy(args, 0, whole, 1, args.length);
        whole[args.length + 1] = "--store";
        whole[args.length + 2] = store.toString();
        return run(out, err, whole);
    }

    private int decide(String one, String other, String verdict) {
        return match(
                "decide",
                one,
                other,
                verdict,
                "--by",
                "Ole Pier",
                "--because",
                "Looked again.",
                "--data",
                data.toString());
    }

    @Test
    @Order(1)
    void proposesPairsWithTheShareOfEachReason() {
        assertEquals(Corvee.FINE, match(), err.toString());
        assertTrue(
                out.toString()
                        .contains(
                                """
                                 60  actor/eu-9002-18  Northern Stone Works
                                     actor/ofac-9002  NORTHERN STONE WORKS
                                        +60  name        Northern Stone Works and NORTHERN STONE WORKS: the same
                                         -6  bearers     4 things are called so
                                         +6  country     one in common
                                """),
                out.toString());
        assertTrue(
                out.toString().matches("(?s).*\\n\\d+ of \\d+ proposals; \\d+ things, \\d+ pairs compared.*"),
                out.toString());
    }

    @Test
    @Order(2)
    void leavesOutWhatIsDecided() {
        match();
        assertTrue(!out.toString().contains("actor/ada-mole  Ada Mole\n     actor/un-kpi-901"), out.toString());
        assertTrue(
                !out.toString().contains("actor/ada-mole  Ada Mole (2 names)\n     actor/un-kpi-901"), out.toString());
    }

    @Test
    @Order(3)
    void comparesOneListAlone() {
        assertEquals(Corvee.FINE, match("--against", "ofac", "--least", "60"), err.toString());
        for (String block : out.toString().split("(?m)^(?= *\\d+  )")) {
            assertTrue(
                    block.isBlank()
                            || block.contains("actor/ofac-")
                            || block.contains("vessel/ofac-")
                            || block.contains("proposals;"),
                    block);
        }
        assertEquals(Corvee.USAGE, match("--against", "atlantis"));
        assertEquals(
                "corvee match: nobody stands in a list 'atlantis'; name the id of a list or document of the build",
                err.toString().strip());
    }

    @Test
    @Order(4)
    void takesDownNoDecisionOnWhoIsNotThere() {
        assertEquals(Corvee.USAGE, decide("actor/gazett", "actor/ada-mole", "same"));
        assertTrue(
                err.toString()
                        .matches(
                                "(?s)corvee match decide: actor/gazett is no person, organisation, vessel or aircraft that"
                                        + " has a name in build \\w+; did you mean 'actor/gazette'\\?\\s*"),
                err.toString());
        assertEquals(Corvee.USAGE, decide("actor/gazette", "actor/ada-mole", "alike"));
        assertEquals(
                "corvee match decide: no verdict 'alike'; it is one of same, different, unsure",
                err.toString().strip());
    }

    @Test
    @Order(5)
    void asksOfOnePairAfterTheOther() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("x\nn\ns\nq\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(Corvee.FINE, match("--ask", "--by", "Ole Pier", "--data", data.toString()), err.toString());
        } finally {
            System.setIn(before);
        }
        assertTrue(out.toString().contains("1 of "), out.toString());
        assertTrue(
                out.toString().endsWith("1 decided; 'corvee lint' checks them, 'corvee build' publishes them\n"),
                out.toString());
        List<String> lines = Files.readAllLines(data.resolve("documents/identity.jsonl"));
        assertTrue(lines.get(lines.size() - 1).contains("Seen side by side, score "), lines.get(lines.size() - 1));
        assertEquals(Corvee.USAGE, match("--ask"));
        assertEquals(
                "corvee match: --ask needs a name; say whose decisions they are with --by",
                err.toString().strip());
    }

    /** One curator holds two entries to be one through a third; another holds them to be two. */
    @Test
    @Order(6)
    void lintReportsDecisionsThatContradictEachOther() {
        assertEquals(Corvee.FINE, decide("actor/ada-mole", "actor/ofac-9001", "different"), err.toString());
        assertTrue(
                out.toString().endsWith("identity.jsonl: the decision is written; 'corvee build' publishes it\n"),
                out.toString());
        StringWriter found = new StringWriter();
        StringWriter notes = new StringWriter();
        assertEquals(
                Corvee.FINE,
                run(found, notes, "lint", "--data", data.toString(), "--documents", "src/test/resources/list"),
                found.toString());
        assertTrue(
                notes.toString()
                        .matches(
                                "(?s).*actor/ada-mole and actor/ofac-9001 are held to be two \\(claim/identity\\.\\w+\\), and"
                                        + " to be one through claim/identity\\.\\w+, claim/identity\\.\\w+; see which decision to"
                                        + " take back.*"),
                notes.toString());
    }

    /** Who stands on a list is found by its names, and its page has the entry beside what others say of it. */
    @Test
    @Order(1)
    void theNamesOfListsAreSearchedAndReconciled() throws IOException {
        try (CorveeServer server = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(store), Library.read(Path.of("queries")))) {
            String good = text(server, "/reconcile?queries=" + encoded("{\"q\":{\"query\":\"Ada of the Mole\"}}"));
            assertTrue(good.contains("\"id\":\"actor/un-kpi-901\",\"name\":\"ADA VON DER MOLE & QUAY\""), good);
            assertTrue(good.contains("\"score\":100,\"match\":false"), "five of one name: " + good);
            String weak = text(server, "/reconcile?queries=" + encoded("{\"q\":{\"query\":\"Lamp\"}}"));
            assertTrue(
                    weak.contains("\"description\":\"found by 'Lamp': weak alias, list of United Nations Security Council;"
                            + " person; also"),
                    weak);
            assertTrue(weak.contains("\"score\":75,\"match\":false"), weak);
            String found = text(server, "/search?q=Lamp");
            assertTrue(found.contains("Lamp weak alias, list of European Commission"), found);
            String page = text(server, "/doc/actor/un-kpi-901");
            assertTrue(page.contains("KPi.901 on the UN Security Council"), page);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a page says, without its markup. */
    private static String text(CorveeServer server, String path) throws IOException {
        try (InputStream in =
                URI.create(server.origin() + path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ");
        }
    }
}
