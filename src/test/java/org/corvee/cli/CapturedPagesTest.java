package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.corvee.capture.CaptureFolder;
import org.corvee.capture.Extraction;
import org.corvee.capture.ReceivedFile;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.capture.Recipe;
import org.corvee.capture.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturedPagesTest {
    @Test
    void knowsThePagesOfWhatWasCapturedAndForgivesARecordThatIsNone(@TempDir Path folder) throws IOException {
        Extraction made = new Extraction(
                "One page.\nAnother.\n",
                SourceFormat.PDF,
                new Recipe("pdf/1", ""),
                List.of(),
                List.of(0, 10),
                List.of());
        ReceivedFile file = new ReceivedFile("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Hints.NONE);
        new CaptureFolder(folder).keep("a", file, made, Instant.EPOCH);
        assertEquals(
                List.of(0, 10),
                CapturedPages.of(List.of(folder, folder.resolve("none"))).of(made.sha256()));
        assertEquals(List.of(), CapturedPages.of(List.of(folder)).of("0".repeat(64)));
        Files.writeString(folder.resolve("captured/z.json"), "[");
        assertEquals(List.of(), CapturedPages.of(List.of(folder)).of(made.sha256()));
    }
}
