package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoTest {
    private static final String RIGHT = "src/test/resources/audit/right.ttl";
    private static final String ID = "letter.60fad512f551";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path memo;

    @BeforeEach
    void writes() throws IOException {
        memo = Files.writeString(folder.resolve("memo.md"), "# The harbour\n\n- [^%s]\n".formatted(ID));
    }

    private Harbour.Answer run(String graph, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "memo";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--graph";
        all[words.length + 2] = graph;
        return Harbour.run(all);
    }

    @Test
    void writesAMemoInEachFormat() throws IOException {
        assertTrue(run(RIGHT, memo.toString()).out().startsWith("# The harbour\n\n- "));
        assertTrue(run(RIGHT, memo.toString(), "--format", "html").out().startsWith("<!doctype html>"));
        Path docx = folder.resolve("memo.docx");
        assertEquals(
                Corvee.FINE,
                run(RIGHT, memo.toString(), "--format", "docx", "-o", docx.toString())
                        .code());
        assertEquals('P', Files.readAllBytes(docx)[0]);
    }

    @Test
    void givesTheWordsWithTheDocumentsAlone() {
        assertTrue(!run(RIGHT, memo.toString()).out().contains("in its words"));
        assertTrue(run(RIGHT, memo.toString(), "--documents", "src/test/resources/audit")
                .out()
                .contains("quotation: “"));
    }

    @Test
    void pinsAndVerifies() throws IOException {
        Harbour.Answer pinned = run(RIGHT, "pin", memo.toString());
        assertEquals(memo + ": 1 claim pinned\n", pinned.out());
        Harbour.Answer same = run(RIGHT, "verify", memo.toString());
        assertEquals(Corvee.FINE, same.code(), same.err());
        assertTrue(same.out().startsWith("1 footnote says what it said in build "), same.out());
        String graph = Files.readString(Path.of(RIGHT));
        Path later = Files.writeString(
                folder.resolve("later.ttl"), graph.replaceFirst("ferry clerk\"@en", "harbour pilot\"@en"));
        Harbour.Answer changed = run(later.toString(), "verify", memo.toString());
        assertEquals(Corvee.FINDINGS, changed.code());
        assertTrue(
                changed.out().startsWith(memo + ":4: " + ID + ": re-attributed; now: Voice: harbour pilot → "),
                changed.out());
    }

    @Test
    void namesTheFaultsOfAMemo() throws IOException {
        Files.writeString(memo, "# T\n\n- [^letter.60fad512f55a]\n");
        Harbour.Answer wrong = run(RIGHT, memo.toString());
        assertEquals(Corvee.USAGE, wrong.code());
        assertTrue(
                wrong.err()
                        .startsWith(
                                memo
                                        + ":3: this build has no claim 'letter.60fad512f55a'; did you mean 'letter.60fad512f551'"),
                wrong.err());
        assertEquals(
                "corvee memo: DOCX cannot be written to standard output; name a file with -o",
                run(RIGHT, memo.toString(), "--format", "docx").err().strip());
        assertTrue(run(RIGHT, folder + "/none.md").err().contains("none.md: no such file; name a memo"));
    }
}
