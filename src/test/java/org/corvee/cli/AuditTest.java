package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private static final String RIGHT = "src/test/resources/audit/right.ttl";
    private static final String WRONG = "src/test/resources/audit/checks/claim-without-stance.wrong.ttl";
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int run(String... args) {
        return Corvee.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(args);
    }

    @Test
    void passesAGraphInWhichAllIsWell() {
        assertEquals(Corvee.FINE, run("audit", "--graph", RIGHT, "--documents", "src/test/resources/audit"));
        assertTrue(out.toString().endsWith("passes at --fail-on error\n"), out::toString);
    }

    @Test
    void failsAGraphInWhichSomethingIsWrong() {
        assertEquals(Corvee.FINDINGS, run("audit", "--graph", WRONG));
        assertTrue(out.toString().contains("claim-without-stance  1 place\n"), out::toString);
    }

    @Test
    void saysWhoMayBeRecognisedToEditorsOnly(@TempDir Path folder) throws IOException {
        Path graph = Files.writeString(
                folder.resolve("graph.ttl"),
                Files.readString(Path.of(RIGHT))
                        + Files.readString(Path.of("src/test/resources/audit/checks/witness-singled-out.wrong.ttl")));
        run("audit", "--graph", graph.toString());
        String section = out.toString().split("witness-singled-out ", 2)[1].split("fix:", 2)[0];
        assertTrue(section.startsWith(" 1 place\n"), section);
        assertTrue(section.contains("where, an editor sees with --for-editors"), section);
        assertTrue(!section.contains("comesFrom"), section);
        out.getBuffer().setLength(0);
        run("audit", "--for-editors", "--graph", graph.toString());
        String listed = out.toString().split("witness-singled-out ", 2)[1].split("fix:", 2)[0];
        assertTrue(listed.contains("attributes comesFrom"), listed);
    }

    @Test
    void failsOnNotesWhenAsked() {
        assertEquals(Corvee.FINDINGS, run("audit", "--graph", RIGHT, "--fail-on", "info"));
    }

    @Test
    void cannotAuditWhatIsNoGraph(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> .\n");
        assertEquals(Corvee.USAGE, run("audit", "--graph", file.toString()));
        assertTrue(err.toString().startsWith("corvee audit: " + file + ": [line: 1, col: 9 ]"), err::toString);
    }

    @Test
    void cannotAuditAGraphWithoutClaims(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("empty.nt"), "");
        assertEquals(Corvee.USAGE, run("audit", "--graph", file.toString()));
        assertTrue(
                err.toString().strip().endsWith("holds no cv:Claim; audit a graph that follows the ontology"),
                err::toString);
    }

    @Test
    void cannotAuditAFileOfAnotherKind(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("graph.rdf"), "");
        assertEquals(Corvee.USAGE, run("audit", "--graph", file.toString()));
        assertEquals(
                "corvee audit: " + file + ": not a graph in a readable format; give a .ttl or .nt file",
                err.toString().strip());
    }

    @Test
    void writesTheReportIntoAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.html");
        assertEquals(Corvee.FINE, run("audit", "--graph", RIGHT, "--format", "html", "-o", file.toString()));
        assertTrue(Files.readString(file).startsWith("<!doctype html>"));
        assertEquals("", out.toString());
    }

    @Test
    void tellsWhatAWithdrawalChanges() {
        assertEquals(Corvee.FINE, run("audit", "--graph", RIGHT, "--without", "letter"));
        assertTrue(out.toString().contains("8 claims go with it"), out::toString);
        assertTrue(out.toString().contains("- gone  cohort/pier-builders arrivesIn place/vladivostok"), out::toString);
    }

    @Test
    void namesTheNearIdOfAnUnknownWithdrawal() {
        assertEquals(Corvee.USAGE, run("audit", "--graph", RIGHT, "--without", "document/leter"));
        assertEquals(
                "corvee audit: no 'document/leter' in this graph; did you mean 'document/letter'?",
                err.toString().strip());
    }

    @Test
    void tracesAFact() {
        assertEquals(Corvee.FINE, run("trace", "cohort/pier-builders", "headcount", "~350 persons", "--graph", RIGHT));
        assertTrue(out.toString().contains("ferry clerk (actor/letter.clerk), unnamed, depth 1"), out::toString);
    }

    @Test
    void tracesAsProv() {
        assertEquals(Corvee.FINE, run("trace", "letter[32,78)", "--graph", RIGHT, "--format", "prov"));
        assertTrue(out.toString().contains("prov:wasDerivedFrom"), out::toString);
    }

    @Test
    void saysWhatIsNearToAnUnknownId() {
        assertEquals(Corvee.USAGE, run("trace", "place/vladivostock", "--graph", RIGHT));
        assertEquals(
                "corvee trace: no 'place/vladivostock' in this graph; did you mean 'place/vladivostok'?",
                err.toString().strip());
    }
}
