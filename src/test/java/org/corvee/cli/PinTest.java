package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinTest {
    private static final String DATA = "src/test/resources/data";
    private static final String FEES =
            "- passage: [148, 157, b1ca4aee9b25d888708867dde3e81a59233a240da11f49c77deb63bbe33a7df8,"
                    + " 30068be323cdf63f, 61ce7f37bb4ad5d7]";
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int pin(String... args) {
        List<String> all = new ArrayList<>(List.of("pin", "--data", DATA));
        all.addAll(List.of(args));
        return Corvee.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void printsThePassageLine() {
        assertEquals(Corvee.FINE, pin("harbour-letter", "Fees rose"));
        assertEquals(FEES, out.toString().strip());
    }

    @Test
    void takesHowTheNameOfATextBegins() {
        assertEquals(Corvee.FINE, pin("harbour-l", "Fees rose"));
        assertEquals(FEES, out.toString().strip());
    }

    @Test
    void tellsSeveralOccurrencesApart() {
        assertEquals(Corvee.FINE, pin("harbour-letter", "ha"));
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size());
        assertEquals(
                "- passage: [4, 6, 8693873cd8f8a2d9c7c596477180f851e525f4eaf55a4f637b445cb442a5e340, 103c5169871d49be,"
                        + " a0750c23e5598a22] # 1 of 3, line 1 of the text",
                lines.get(0));
    }

    @Test
    void namesWhatIsNearToAPhraseThatStandsNowhere() {
        assertEquals(Corvee.FINDINGS, pin("harbour-letter", "Fees rise"));
        assertEquals("", out.toString());
        assertEquals(
                List.of("corvee pin: 'Fees rise' is not in harbour-letter; similar passages:", FEES + " # Fees rose"),
                err.toString().lines().toList());
    }

    @Test
    void saysSoWhenNothingIsNear() {
        assertEquals(Corvee.FINDINGS, pin("harbour-letter", "an elephant"));
        assertEquals(
                "corvee pin: 'an elephant' is not in harbour-letter; nothing similar is there either",
                err.toString().strip());
    }

    @Test
    void namesTheDocumentNearToAnUnknownOne() {
        assertEquals(Corvee.USAGE, pin("harbour-leter", "Fees"));
        assertEquals(
                "corvee pin: no document 'harbour-leter'; did you mean 'harbour-letter'?",
                err.toString().strip());
    }

    @Test
    void asksForMoreOfANameThatSeveralTextsHave() {
        assertEquals(Corvee.USAGE, pin("harbour", "Fees", "--documents", "src/test/resources/texts"));
        assertEquals(
                "corvee pin: several texts begin with 'harbour'; write more of harbour-letter.txt or harbour-song.txt",
                err.toString().strip());
    }

    @Test
    void asksForWords() {
        assertEquals(Corvee.USAGE, pin("harbour-letter", " "));
        assertEquals(
                "corvee pin: the phrase is empty; write some words of the text",
                err.toString().strip());
    }

    @Test
    void asksForAFolderThatExists() {
        assertEquals(Corvee.USAGE, pin("harbour-letter", "Fees", "--documents", "nowhere"));
        assertEquals(
                "corvee pin: nowhere: no such folder; name one with --documents",
                err.toString().strip());
    }

    @Test
    void refusesATextInAnotherEncoding(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("harbour-u.txt"), "Fees\nros\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("harbour-w.txt"), "Fees rose".getBytes(StandardCharsets.UTF_16));
        assertEquals(Corvee.FINDINGS, pin("harbour-u", "Fees", "--documents", folder.toString()));
        assertEquals(Corvee.FINDINGS, pin("harbour-w", "Fees", "--documents", folder.toString()));
        assertEquals(
                List.of(
                        folder + "/harbour-u.txt:2: byte E9 is not UTF-8; save the file as UTF-8",
                        folder + "/harbour-w.txt:1: the text is UTF-16, not UTF-8; save the file as UTF-8"),
                err.toString().lines().toList());
    }
}
