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

class CaptureTest {
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int corvee(String command, String... args) {
        out.getBuffer().setLength(0);
        return Corvee.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(Stream.concat(Stream.of(command), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void takesAPageInAndDraftsWhatLintThenAsksFor() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("crew.url"), "URL=https://www.example.org/crew\n");
        Files.writeString(folder.resolve("crew.html"), "<title>Crew</title><p>They came.<footer>Rights</footer>");
        String[] args = {
            folder.resolve("crew.url").toString(), "--documents", texts.toString(), "--data", data.toString()
        };
        assertEquals(Corvee.FINE, corvee("capture", args), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals("crew: version 1, 19 code points by html/1 with jsoup 1.24.1", lines.get(0));
        assertTrue(lines.contains("proposed title      Crew  (the page's title)"), out.toString());
        assertTrue(lines.contains("proposed as boilerplate, 1 of 2 blocks:"), out.toString());
        assertTrue(lines.contains("  [12, 18)  in <footer>"), out.toString());
        assertTrue(lines.get(lines.size() - 1)
                .endsWith("crew.yaml.draft: a draft, which no build reads until it is named crew.yaml"));

        Path draft = data.resolve("documents/crew.yaml.draft");
        assertTrue(Files.readString(draft).contains("marking: clear"));
        assertEquals(Corvee.FINDINGS, corvee("lint", draft.toString(), "--documents", texts.toString()));
        assertTrue(out.toString().contains(":9: no actor 'example-org'"), out.toString());
        assertEquals(Corvee.FINE, corvee("capture", args), err.toString());
        assertEquals(
                "crew: captured already, as version 1",
                out.toString().lines().findFirst().orElse(""));
    }

    @Test
    void saysWhatIsWrongInOneLine() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        assertEquals(Corvee.FINDINGS, corvee("capture", file.toString(), "--documents", folder.toString()));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(
                err.toString()
                        .startsWith("corvee capture: " + file + ": byte E9 in line 1 is not UTF-8; name its encoding"),
                err.toString());
    }
}
