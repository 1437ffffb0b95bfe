package org.corvee.memo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.corvee.evidence.Document;

/**
 * An edition as a file of <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">Office Open
 * XML</a>: headings, real footnotes, links, the language, and nothing of the machine or the hour that made it, so that
 * the same memo and the same build give the same bytes.
 *
 * <p>The parts that are the same in every memo, its styles first of all, lie as files beside this class.
 */
public record DocxEdition(Edition edition) {
    /** The media type. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The first hour that the format of the archive knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The whole file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            WordPart footnotes = footnotes();
            add(zip, "[Content_Types].xml", stored("content-types.xml"));
            add(zip, "_rels/.rels", stored("package-relations.xml"));
            add(zip, "docProps/core.xml", WordPart.properties(edition));
            add(zip, "word/document.xml", body().xml());
            add(zip, "word/_rels/document.xml.rels", stored("document-relations.xml"));
            add(zip, "word/styles.xml", stored("styles.xml"));
            add(zip, "word/numbering.xml", stored("numbering.xml"));
            add(zip, "word/settings.xml", stored("settings.xml"));
            add(zip, "word/footnotes.xml", footnotes.xml());
            add(zip, "word/_rels/footnotes.xml.rels", footnotes.relations());
            add(zip, "word/footer1.xml", stored("footer.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String stored(String part) throws IOException {
        try (InputStream in = Objects.requireNonNull(DocxEdition.class.getResourceAsStream(part), part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private WordPart body() {
        WordPart body = WordPart.document();
        body.paragraph("Title", () -> body.run("", edition.front().title()));
        if (!edition.front().author().isEmpty()) {
            body.paragraph("Subtitle", () -> body.run("", edition.front().author()));
        }
        for (Edition.Part part : edition.parts()) {
            if (!part.heading().isEmpty()) {
                body.paragraph("Heading1", () -> body.run("", part.heading()));
            }
            part.blocks().forEach(block -> block(body, block));
        }
        body.paragraph("Heading1", () -> body.run("", Edition.DOCUMENTS));
        edition.documents().forEach(document -> document(body, document));
        body.paragraph("Normal", () -> body.run("", edition.basis()));
        return body;
    }

    private static void block(WordPart body, Edition.Block block) {
        if (block instanceof Edition.Paragraph paragraph) {
            body.paragraph("Normal", () -> paragraph.spans().forEach(span -> span(body, span)));
        } else if (block instanceof Edition.Stated stated) {
            body.paragraph("ListBullet", () -> {
                body.run("", stated.says());
                body.mark(stated.note());
            });
        } else if (block instanceof Edition.Against against) {
            body.paragraph("Against", () -> {
                body.run("Strong", against.mark() + ": ");
                body.run("", against.says());
                body.mark(against.note());
            });
        } else {
            Edition.AgainstToo too = (Edition.AgainstToo) block;
            body.paragraph("Against", () -> {
                body.run("", too.lead());
                too.notes().forEach(body::mark);
            });
        }
    }

    private static void span(WordPart body, Edition.Span span) {
        if (span instanceof Edition.Mark mark) {
            body.mark(mark.note());
        } else {
            body.run("", ((Edition.Words) span).text());
        }
    }

    private static void document(WordPart body, Document document) {
        body.paragraph("Source", () -> {
            body.run("Emphasis", document.id().text());
            body.run("", ", " + Edition.described(document) + ". SHA-256 ");
            body.run("Digest", document.text().sha256());
        });
    }

    private WordPart footnotes() {
        WordPart notes = WordPart.footnotes();
        edition.notes()
                .forEach(note ->
                        notes.footnote(note.number(), () -> note.pieces().forEach(piece -> piece(notes, piece))));
        return notes;
    }

    private static void piece(WordPart notes, Footnote.Piece piece) {
        if (piece instanceof Footnote.Title title) {
            notes.run("Emphasis", title.text());
        } else if (piece instanceof Footnote.Address address) {
            notes.link(address.text());
        } else if (piece instanceof Footnote.Quoted quoted) {
            notes.run("", "“" + quoted.text() + "”");
        } else {
            notes.run("", piece.text());
        }
    }
}
