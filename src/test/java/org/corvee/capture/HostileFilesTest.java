package org.corvee.capture;

import static org.corvee.capture.MadeFiles.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.model.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file does, its reader says one line about it, within its time and memory. */
class HostileFilesTest {
    private static final BoundedExtractor BOUNDED = new BoundedExtractor(Duration.ofSeconds(30), 160);

    private static void isRefused(String words, ReceivedFile file) {
        String fault =
                assertThrows(Unreadable.class, () -> Extractor.extract(file)).getMessage();
        assertEquals(words, fault);
    }

    private static String fault(BoundedExtractor bounded, ReceivedFile file) {
        return String.valueOf(
                assertThrows(Unreadable.class, () -> bounded.extract(file)).getMessage());
    }

    @Test
    void refusesAFileThatIsBeingWritten(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("growing.txt"), new byte[8 << 20]);
        AtomicBoolean isOver = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                while (!isOver.get()) {
                    out.write('a');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                String said = "";
                while (said.isEmpty()) {
                    said = refusal(file);
                }
                assertEquals("the file changed while it was read; capture it once it is written to its end", said);
            });
        } finally {
            isOver.set(true);
            writer.join();
        }
        assertEquals("", refusal(file));
    }

    /** What is said of a file; nothing when it is read. */
    private static String refusal(Path file) throws IOException {
        try {
            ReceivedFile.read(file, Hints.NONE);
            return "";
        } catch (Unreadable refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void refusesPdfsThatNobodyCanOpen() {
        byte[] whole = MadeFiles.pdf(2, "");
        isRefused(
                "the PDF is encrypted; save a copy of it without a password",
                file("a.pdf", MadeFiles.pdf(1, "secret")));
        String broken = "the PDF is broken; fetch it again; if it opens elsewhere, print it into a new PDF";
        isRefused(broken, file("a.pdf", "%PDF-1.7\nnothing of the kind"));
        isRefused(broken, file("a.pdf", Arrays.copyOf(whole, whole.length / 4)));
    }

    @Test
    void saysThatAPdfHasNoText() {
        isRefused(
                "there is no text in it; if its pages are pictures, let a program for that read them and save a PDF with"
                        + " text",
                file("a.pdf", MadeFiles.pdf(0, "")));
    }

    @Test
    void refusesLettersThatGrowOrNest() {
        isRefused(
                "a zip file without word/document.xml; save the letter as DOCX; other packed files are to be unpacked",
                file("a.docx", MadeFiles.zip("photo.jpg", "no letter")));
        isRefused("the DOCX is broken; save it again", file("a.docx", MadeFiles.docx("<w:p>")));
        isRefused(
                "the DOCX nests more than 200 deep; save it again",
                file("a.docx", MadeFiles.docx("<w:p>".repeat(300) + "</w:p>".repeat(300))));
        String entities = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>";
        isRefused(
                "the DOCX has a DOCTYPE, as no DOCX does; do not trust it; ask for a PDF",
                file("a.docx", MadeFiles.zip("word/document.xml", entities)));
        isRefused(
                "the DOCX has more than 64 MB once it is unpacked; save it without its pictures, or as a PDF",
                file("a.docx", MadeFiles.zip("word/media/a.bmp", "\0".repeat(70 << 20))));
    }

    @Test
    void refusesWhatIsNoText() {
        isRefused(
                "a page with its pictures in one file (MHTML); save it as HTML alone, or as a PDF",
                file(
                        "a.mhtml",
                        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"
                                + "\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>A.</p>"));
        isRefused(
                "line 2 holds U+0000, as no text does; it is another kind of file, or in UTF-16: name its encoding with"
                        + " --encoding",
                file("a.txt", "one\ntwo\0"));
        isRefused("there is no text in it; save it again", file("a.txt", " \n\t"));
        isRefused(
                "a packed file; unpack it, or name it .warc.gz if it is a web archive",
                file("a.gz", gzip("x".getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                "the file is empty; save or fetch it again",
                assertThrows(Unreadable.class, () -> file("a.txt", "")).getMessage());
        assertEquals(
                "'Klingon' is no encoding; name it with --encoding, such as EUC-KR, windows-1251 or UTF-8",
                assertThrows(
                                Unreadable.class,
                                () -> Extractor.extract(
                                        new ReceivedFile("a.txt", new byte[] {'a'}, new Hints(null, "Klingon", false))))
                        .getMessage());
    }

    @Test
    void readsNoFolderAndNoDevice() {
        for (Path other : new Path[] {Path.of("src"), Path.of("/dev/zero")}) {
            assertEquals(
                    "not a file that can be read; name a saved page, a PDF, a DOCX, a WARC or a text",
                    assertThrows(Unreadable.class, () -> ReceivedFile.read(other, Hints.NONE))
                            .getMessage());
        }
    }

    @Test
    void refusesBrokenWebArchives() {
        byte[] whole = MadeFiles.warc("https://example.org/a", MadeFiles.PAGE);
        isRefused(
                "the web archive is broken; fetch it again; if it is cut off, archive the page again",
                file("a.warc", Arrays.copyOf(whole, 120)));
        isRefused(
                "no page in the web archive; name one that is there with --address",
                file(
                        "a.warc",
                        "WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                                + "WARC-Date: 2025-04-13T01:02:03Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n"));
    }

    /** Nested as no page is, in the stack of any reader that recurses. */
    @Test
    void readsAPageThatNestsDeep() throws IOException, InterruptedException {
        Extraction page = BOUNDED.extract(file("a.html", "<div>".repeat(40_000) + "deep"));
        assertEquals("deep\n", page.text());
    }

    @Test
    void endsAReaderThatTakesTooMuchMemoryOrTime() {
        String remedy = "; save it in another format, or the part of it that is cited";
        BoundedExtractor narrow = new BoundedExtractor(Duration.ofSeconds(30), 16);
        assertEquals(
                "to read it takes more than 16 MB of memory" + remedy,
                fault(narrow, file("a.txt", "a".repeat(10 << 20))));
        BoundedExtractor brief = new BoundedExtractor(Duration.ofSeconds(2), 64);
        byte[] archive = gzip(MadeFiles.warc("https://example.org/a", "<p>" + " ".repeat(20 << 20)));
        assertEquals("to read it takes more than 16 MB of memory" + remedy, fault(narrow, file("a.warc.gz", archive)));
        assertEquals("to read it takes more than 2 seconds" + remedy, fault(brief, file("a.pdf", pdfBomb())));
    }

    @Test
    void readsFiveHundredPagesWithinItsBounds() throws IOException, InterruptedException {
        Extraction pdf = BOUNDED.extract(file("a.pdf", MadeFiles.pdf(500, "")));
        assertEquals(500, pdf.pages().size());
        assertEquals(500, pdf.blocks().size());
    }

    /** A page whose content is 256 MB of spaces once it is unpacked. */
    private static byte[] pdfBomb() {
        byte[] content = deflated(1 << 28);
        String head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode"
                        + "/Length %d>>stream\n".formatted(content.length);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(content);
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static byte[] deflated(int spaces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(1))) {
            for (int i = 0; i < spaces; i += some.length) {
                deflater.write(some);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
