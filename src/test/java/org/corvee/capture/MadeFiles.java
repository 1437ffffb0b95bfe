package org.corvee.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.corvee.capture.ReceivedFile.Hints;

/** Files of each format, made here. */
final class MadeFiles {
    static final String PAGE =
            """
            <!doctype html><html lang="ko-KR"><head><meta charset="utf-8"><title>Harbour | The Quay</title>
            <meta property="og:title" content="Harbour crews\u00a0wait"><meta property="og:site_name" content="The Quay">
            <meta property="article:published_time" content="2025-04-12T08:00:00+09:00"><script>var no = "text";</script>
            </head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
            <article><h1>Harbour crews wait</h1><p>Some   40 men
            <b>came</b> on Monday.<br>Nobody said 🚢 why.</p><p hidden>not shown</p>
            <ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table>
            <pre>  as
              is</pre><div class="share-buttons">Tell a friend</div></article>
            <footer>All rights kept</footer></body></html>
            """;

    private MadeFiles() {}

    static ReceivedFile file(String name, byte[] bytes) {
        return new ReceivedFile(name, bytes, Hints.NONE);
    }

    static ReceivedFile file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A PDF with that many pages, each with its number; {@code password} encrypts it unless it is empty. */
    static byte[] pdf(int pages, String password) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.getDocumentInformation().setTitle("A Report");
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage();
                pdf.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText("This is page %d of the report.".formatted(page));
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of parts, names and texts by turns. */
    static byte[] zip(String... parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter with that body. */
    static byte[] docx(String body) {
        return zip(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>",
                "docProps/core.xml",
                "<c:coreProperties xmlns:c=\"urn:c\" xmlns:d=\"urn:d\"><d:title>A Letter</d:title>"
                        + "<d:created>2024-05-06T07:08:09Z</d:created></c:coreProperties>");
    }

    /** A web archive that holds pages, addresses and texts by turns. */
    static byte[] warc(String... pages) {
        StringBuilder warc = new StringBuilder();
        for (int i = 0; i < pages.length; i += 2) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + pages[i + 1];
            int length = http.getBytes(StandardCharsets.UTF_8).length;
            warc.append(
                            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000%d>\r\n"
                                    .formatted(i))
                    .append("WARC-Date: 2025-04-13T01:02:03Z\r\nWARC-Target-URI: ")
                    .append(pages[i])
                    .append("\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ")
                    .append(length)
                    .append("\r\n\r\n")
                    .append(http)
                    .append("\r\n\r\n");
        }
        return warc.toString().getBytes(StandardCharsets.UTF_8);
    }
}
