package org.corvee.capture;

import static org.corvee.capture.MadeFiles.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.corvee.capture.CaptureFolder.Kept;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.model.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFolderTest {
    private static final Instant MONDAY = Instant.parse("2025-04-14T09:30:15.5Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Kept keep(String id, ReceivedFile file) throws IOException {
        return new CaptureFolder(folder).keep(id, file, Extractor.extract(file), MONDAY);
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void keepsBytesTextAndRecord() throws IOException {
        ReceivedFile page = file("page.html", MadeFiles.PAGE);
        Kept kept = keep("quay", page);
        assertTrue(kept.isNew());
        assertEquals(List.of("captured/quay.html", "captured/quay.json", "quay.txt"), files());
        assertEquals(MadeFiles.PAGE, Files.readString(folder.resolve("captured/quay.html")));
        assertEquals(Optional.of(kept.record()), new CaptureFolder(folder).newest("quay"));
        assertEquals("2025-04-14T09:30:15Z", kept.record().origin().at());
        assertFalse(keep("quay", page).isNew());
        assertEquals(3, files().size());
    }

    @Test
    void aNewCaptureIsTheNextVersionAndNamesTheTextBefore() throws IOException {
        Kept first = keep("quay", file("page.html", MadeFiles.PAGE));
        Kept second = keep("quay", file("page.html", MadeFiles.PAGE.replace("40 men", "50 men")));
        assertEquals(2, second.record().version());
        assertEquals("quay.v2.txt", second.record().text().file());
        assertEquals(first.record().text().sha256(), second.record().text().revises());
        assertEquals(2, new CaptureFolder(folder).versions("quay").size());
    }

    @Test
    void otherBytesOfTheSameTextShareIt() throws IOException {
        keep("quay", file("page.html", MadeFiles.PAGE));
        Kept second = keep("quay", file("page.html", MadeFiles.PAGE.replace("no = \"text\"", "no = 7")));
        assertEquals("quay.txt", second.record().text().file());
        assertEquals(null, second.record().text().revises());
        assertFalse(files().contains("quay.v2.txt"));
    }

    @Test
    void writesOverNothing() throws IOException {
        Files.writeString(folder.resolve("quay.txt"), "mine");
        assertEquals(
                "quay.txt is there already, and is not from a capture; give the document another id with --id, or put the"
                        + " file elsewhere",
                assertThrows(Unreadable.class, () -> keep("quay", file("a.txt", "other")))
                        .getMessage());
        assertEquals("mine", Files.readString(folder.resolve("quay.txt")));
        assertEquals(
                "'../up' is no document id; write lower-case letters and digits joined by single hyphens, such as"
                        + " 'rfa-2019-12'",
                assertThrows(Unreadable.class, () -> keep("../up", file("a.txt", "other")))
                        .getMessage());
    }

    @Test
    void findsTheDocumentOfAnAddressAgain() throws IOException {
        byte[] bytes = MadeFiles.PAGE.getBytes(StandardCharsets.UTF_8);
        keep("quay", new ReceivedFile("page.html", bytes, new Hints("https://example.org/a", null, false)));
        assertEquals(Optional.of("quay"), new CaptureFolder(folder).idOf("https://example.org/a"));
        assertEquals(Optional.empty(), new CaptureFolder(folder).idOf("https://example.org/b"));
    }

    @Test
    void draftsARecordInWhichAllThatIsProposedIsMarked() throws IOException {
        CaptureRecord record = keep("quay", file("page.html", MadeFiles.PAGE)).record();
        assertEquals(
                """
                # yaml-language-server: $schema=../schema/document.schema.json
                # Captured 2025-04-14 from page.html: captured/quay.html, SHA-256 %s.
                # Its text was made by html/1 with jsoup 1.24.1.
                # What is marked as proposed was read from the file and checked by nobody: confirm or change it, then remove the mark.
                id: quay
                # proposed, from the page's og:title
                label: "Harbour crews\u00a0wait"
                # proposed, from the page's og:site_name (The Quay); the data have no actor of that name yet
                publisher: the-quay
                # proposed, from the page's article:published_time
                published: 2025-04-12
                recorded: 2025-04-15
                # not known: clear, green, amber, amber-strict or red
                marking:
                # proposed, from the page's lang
                language: [ko-KR]
                text: {file: quay.txt, sha256: %s, length: %d}

                testimonies:
                  narrator: {witness: the-quay}

                claims: []
                """
                        .formatted(
                                record.origin().sha256(),
                                record.text().sha256(),
                                record.text().length()),
                new HeaderDraft(record, name -> Optional.empty()).text(LocalDate.parse("2025-04-15")));
        assertTrue(new HeaderDraft(record, name -> Optional.of("quay-news"))
                .text(LocalDate.parse("2025-04-15"))
                .contains("# proposed, from the page's og:site_name (The Quay)\npublisher: quay-news\n"));
    }
}
