package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LintTest {
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int lint(String... args) {
        return Corvee.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(Stream.concat(Stream.of("lint"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void projectDataHasNoFault() {
        int code = lint();
        assertEquals("", err + (code == Corvee.FINE ? "" : out.toString()));
        String summary = out.toString().strip();
        assertTrue(
                summary.matches("[1-9][0-9,]* documents, [1-9][0-9,]* claims, [1-9][0-9,]* things: no problem.*"),
                summary);
    }

    @Test
    void namesTheFaultsOfOneFile() {
        assertEquals(Corvee.FINDINGS, lint("src/test/resources/bad/shape/no-day.yaml"));
        List<String> lines = out.toString().lines().toList();
        assertTrue(
                lines.contains("src/test/resources/bad/shape/no-day.yaml:5: 'last April' is no day; write it like"
                        + " 2026-11-21"),
                out.toString());
        assertEquals(
                "corvee lint: %d problems in 1 file".formatted(lines.size()),
                err.toString().strip());
    }

    @Test
    void asksForAFileThatExists() {
        assertEquals(Corvee.USAGE, lint("nothing.yaml"));
        assertEquals(
                "nothing.yaml: no such file; name files of the data",
                err.toString().strip());
    }

    @Test
    void asksForAFolderThatExists() {
        assertEquals(Corvee.USAGE, lint("--data", "nowhere"));
        assertEquals(
                "nowhere: no such folder; name one with --data", err.toString().strip());
    }

    @Test
    void doesNotPassWhenThereIsNothingToCheck() {
        assertEquals(Corvee.FINDINGS, lint("--data", "src/test/resources/texts"));
        assertEquals(
                "src/test/resources/texts:1: no data here; it needs documents/ or reference/",
                out.toString().strip());
    }
}
