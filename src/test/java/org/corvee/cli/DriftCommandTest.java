package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.corvee.cli.Harbour.Answer;
import org.corvee.model.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {
    private static final String TEXT =
            "Crews at the quay\n\nForty builders came. “A cold place,” a clerk said. Nobody left.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path letter;

    @BeforeEach
    void write() throws IOException {
        Harbour harbour = Harbour.in(folder);
        letter = folder.resolve("documents/letter.yaml");
        SourceText text = SourceText.of(TEXT.getBytes(StandardCharsets.UTF_8));
        harbour.write("documents/letter.txt", TEXT);
        harbour.write(
                "documents/letter.yaml",
                """
                id: letter
                label: The letter
                publisher: newsletter
                published: 2031-03-04
                recorded: 2031-05-01
                marking: clear
                language: [en]
                text: {file: letter.txt, sha256: %s, length: %d} # pinned by hand
                things:
                  cohort/letter-builders: {type: WorkerCohort, label: builders of the letter}
                testimonies:
                  narrator: {witness: newsletter}
                # What was counted
                claims:
                  - passage: [19, 39, %s]   # the only number
                    testimony: narrator
                    modality: asserted
                    says: Forty builders came.
                    statements:
                      - [cohort/letter-builders, headcount, 40 persons]
                      - [cohort/letter-builders, arrivesIn, place/harbour]
                  - passage: [40, 55, %s]
                    testimony: narrator
                    modality: opinion
                    says: It is cold there.
                    statements:
                      - [place/harbour, remark, it is cold]
                  - passage: [69, 81, %s]
                    testimony: narrator
                    modality: asserted
                    says: All stayed.
                    statements:
                      - [cohort/letter-builders, arrivesIn, place/harbour]
                """
                        .formatted(
                                text.sha256(),
                                text.length(),
                                text.digest(19, 39),
                                text.digest(40, 55),
                                text.digest(69, 81)));
    }

    private Answer drift(String now, String... more) throws IOException {
        Path other = Files.writeString(folder.resolve("documents/letter.v2.txt"), now);
        String[] words = {"drift", "letter", other.toString(), "--data", folder.toString()};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Harbour.run(all);
    }

    private Answer lint() {
        return Harbour.run("lint", "--data", folder.toString());
    }

    @Test
    void changesOnlyThePassagesAndThePinnedText() throws IOException {
        List<String> before = Files.readAllLines(letter);
        Answer answer = drift("Corrected.\n\n" + TEXT.replace('“', '"').replace('”', '"'), "--apply");
        assertEquals(Corvee.FINE, answer.code(), answer.err());
        List<String> lines = answer.out().lines().toList();
        assertTrue(lines.get(0).endsWith("letter.yaml:15: [19, 39) moved to [31, 51)"), answer.out());
        assertTrue(lines.get(1).endsWith("letter.yaml:22: [40, 55) moved to [52, 67), in other signs"), answer.out());
        assertEquals("letter: 0 same, 3 moved, 0 to be asked, 0 orphaned", lines.get(3));
        assertTrue(lines.get(4).endsWith(": 4 lines changed"), answer.out());
        List<String> after = Files.readAllLines(letter);
        for (int i = 0; i < before.size(); i++) {
            boolean mayChange =
                    before.get(i).contains("passage:") || before.get(i).startsWith("text:");
            assertEquals(!mayChange, before.get(i).equals(after.get(i)), before.get(i));
        }
        assertTrue(
                after.get(7)
                        .matches(
                                "text: \\{file: letter\\.v2\\.txt, sha256: .*, length: 95, revises: .*\\} # pinned by hand"),
                after.get(7));
        assertTrue(after.get(14).endsWith("]   # the only number"), after.get(14));
        assertEquals(Corvee.FINE, lint().code(), lint().out());
        assertTrue(drift(Files.readString(folder.resolve("documents/letter.v2.txt")), "--apply")
                .out()
                .endsWith(": 0 lines changed\n"));
    }

    @Test
    void saysWhatLosesItsWordsAndLeavesItAlone() throws IOException {
        Answer answer = drift(TEXT.replace("Forty builders came. ", ""), "--apply");
        assertEquals(Corvee.FINDINGS, answer.code());
        String told = answer.out();
        assertTrue(told.contains("letter.yaml:15: [19, 39) is gone\n"), told);
        assertTrue(told.contains(" [19, 39) loses its words: Forty builders came.\n"), told);
        assertTrue(told.contains("fact cohort/letter-builders headcount 40 persons: nothing else states it\n"), told);
        assertTrue(
                told.contains("fact cohort/letter-builders arrivesIn place/harbour: 1 other claim states it\n"), told);
        assertTrue(told.contains("letter: 0 same, 2 moved, 0 to be asked, 1 orphaned\n"), told);
        assertTrue(Files.readString(letter).contains("- passage: [19, 39, "));
        assertTrue(lint().out().contains("letter.yaml:15: the text at [19, 39) has the digest"), lint().out());
    }

    @Test
    void asksAPersonWhereAWordHasChanged() throws IOException {
        Answer answer = drift(TEXT.replace("Forty builders came", "Fifty builders came"));
        assertTrue(answer.out().contains("[19, 39) may be [19, 39); look, and pin it by hand\n"), answer.out());
        assertTrue(answer.out().contains("letter: 2 same, 0 moved, 1 to be asked, 0 orphaned\n"), answer.out());
    }

    @Test
    void asksForADocumentAndAText() {
        assertEquals(
                "corvee drift: no document 'lettre'; name one of " + folder.resolve("documents"),
                Harbour.run("drift", "lettre", "--data", folder.toString()).err());
        assertEquals(
                "corvee drift: nothing.txt: no such file; name the new text",
                Harbour.run("drift", "letter", "nothing.txt", "--data", folder.toString())
                        .err());
    }
}
