package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "corvee lint: nothing.yaml: no such file; name files of the data",
                err.toString().strip());
    }

    @Test
    void asksForAFolderThatExists() {
        assertEquals(Corvee.USAGE, lint("--data", "nowhere"));
        assertEquals(
                "corvee lint: nowhere: no such folder; name one with --data",
                err.toString().strip());
    }

    @Test
    void doesNotPassWhenThereIsNothingToCheck() {
        assertEquals(Corvee.FINDINGS, lint("--data", "src/test/resources/texts"));
        assertEquals(
                "src/test/resources/texts:1: no data here; it needs documents/ or reference/",
                out.toString().strip());
    }

    @Test
    void namesWhatCannotBeRead(@TempDir Path folder) throws IOException {
        Harbour.in(folder);
        Files.createDirectories(folder.resolve("documents/old.yaml"));
        Files.createSymbolicLink(folder.resolve("reference/gone.csv"), folder.resolve("nowhere"));
        assertEquals(Corvee.FINDINGS, lint("--data", folder.toString()));
        assertEquals(
                List.of(
                        folder + "/reference/gone.csv:1: not a file that can be read;"
                                + " put a file of its name here, or put it elsewhere",
                        folder + "/documents/old.yaml:1: not a file that can be read;"
                                + " put a file of its name here, or put it elsewhere"),
                out.toString().lines().toList());
    }

    @Test
    void refusesWhatNoBuildPublishes(@TempDir Path folder) throws IOException {
        Harbour harbour = Harbour.in(folder);
        harbour.write("reference/pier.csv", "id,type,label,source\nsite/pier,Site,Pier,port-register|note\n");
        Path note = folder.resolve("documents/note.yaml");
        Files.writeString(note, Files.readString(note).replace("marking: clear", "marking: green"));
        assertEquals(Corvee.FINDINGS, lint("--data", folder.toString()));
        assertEquals(
                "document/note: is marked, and something clear cites it; mark that too, or leave the citation out",
                out.toString().strip());
        assertEquals("corvee lint: 1 problem", err.toString().strip());
    }

    @Test
    void blamesNoOtherFileForOneThatCannotBeRead(@TempDir Path folder) throws IOException {
        Harbour harbour = Harbour.in(folder);
        harbour.write("reference/pier.csv", "id,type,label,source\nsite/pier,Site,Pier,note\n");
        Files.writeString(folder.resolve("documents/note.yaml"), "id: @note\n");
        assertEquals(Corvee.FINDINGS, lint("--data", folder.toString()));
        assertEquals(
                folder + "/documents/note.yaml:1: a text without quotes begins with '@', which is a sign of YAML's own;"
                        + " quote the text",
                out.toString().strip());
    }

    /** The harbour's letter, with a paraphrase that opens so. */
    private static Path letter(Path folder, String opening) throws IOException {
        Harbour.in(folder);
        Path letter = folder.resolve("documents/letter.yaml");
        Files.writeString(letter, Files.readString(letter).replace("Some forty builders", opening));
        return letter;
    }

    @ParameterizedTest
    @ValueSource(strings = {"They", "it", "Their builders", "These forty", "Those", "That crew", "There, forty"})
    void warnsOfAParaphraseThatNamesNoSubject(String opening, @TempDir Path folder) throws IOException {
        Path letter = letter(folder, opening);
        assertEquals(Corvee.FINE, lint("--data", folder.toString()));
        assertEquals(
                "%s:18: the paraphrase \"%s came on 4 March.\" opens with '%s'; name its subject; pages use it as a title,"
                                .formatted(letter, opening, opening.split("[ ,]")[0])
                        + " where no sentence stands before it",
                err.toString().strip());
    }

    @Test
    void warnsOfAnEntryThatDeniesMoreThanOneThing(@TempDir Path folder) throws IOException {
        Harbour.in(folder);
        Path letter = folder.resolve("documents/letter.yaml");
        Files.writeString(letter, Files.readString(letter).replace("says: Some", "stance: denies\n    says: Some"));
        assertEquals(Corvee.FINE, lint("--data", folder.toString()));
        assertEquals(
                letter
                        + ":22: this entry denies 'arrivesIn', and 'headcount' along with it; write what is not denied, or is"
                        + " denied in other words, as an entry of its own",
                err.toString().strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theyer's men",
                "Italian builders",
                "There are forty who",
                "This-worldly builders",
                "Some of them"
            })
    void doesNotWarnOfOneThatNamesItsSubject(String opening, @TempDir Path folder) throws IOException {
        letter(folder, opening);
        assertEquals(Corvee.FINE, lint("--data", folder.toString()));
        assertEquals("", err.toString());
    }

    @Test
    void aWarningStopsNoBuild(@TempDir Path folder) throws IOException {
        letter(folder.resolve("data"), "They");
        Harbour harbour = new Harbour(folder.resolve("data"));
        assertEquals(Corvee.FINE, harbour.build(folder.resolve("store")).code());
    }
}
