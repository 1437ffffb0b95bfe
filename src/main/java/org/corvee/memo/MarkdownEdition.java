package org.corvee.memo;

import java.util.List;
import java.util.stream.Collectors;
import org.corvee.evidence.Document;
import org.corvee.query.EscapedText;

/** An edition as Markdown with footnotes. Nobody's words are markup: each sign that could be one is escaped. */
public record MarkdownEdition(Edition edition) {
    /** The whole file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(plain(edition.front().title())).append("\n\n");
        if (!edition.front().author().isEmpty()) {
            text.append(plain(edition.front().author())).append("\n\n");
        }
        edition.parts().forEach(part -> part(text, part));
        documents(text);
        edition.notes().forEach(note -> text.append("\n[^%d]: %s\n".formatted(note.number(), note(note))));
        return text.toString();
    }

    private static void part(StringBuilder text, Edition.Part part) {
        if (!part.heading().isEmpty()) {
            text.append("## ").append(plain(part.heading())).append("\n\n");
        }
        part.blocks().forEach(block -> text.append(block(block)).append("\n\n"));
    }

    private static String block(Edition.Block block) {
        if (block instanceof Edition.Paragraph paragraph) {
            return paragraph.spans().stream().map(MarkdownEdition::span).collect(Collectors.joining());
        }
        if (block instanceof Edition.Stated stated) {
            return "- " + plain(stated.says()) + mark(stated.note());
        }
        if (block instanceof Edition.Against against) {
            return "> **%s:** %s%s".formatted(plain(against.mark()), plain(against.says()), mark(against.note()));
        }
        return "> " + tooAgainst((Edition.AgainstToo) block);
    }

    private static String tooAgainst(Edition.AgainstToo too) {
        return plain(too.lead())
                + too.notes().stream().map(MarkdownEdition::mark).collect(Collectors.joining(", "));
    }

    private static String span(Edition.Span span) {
        return span instanceof Edition.Mark mark ? mark(mark.note()) : plain(((Edition.Words) span).text());
    }

    private static String mark(int note) {
        return "[^" + note + "]";
    }

    private void documents(StringBuilder text) {
        text.append("## ").append(Edition.DOCUMENTS).append("\n\n");
        List<Document> documents = edition.documents();
        documents.forEach(document -> text.append("- *%s*, %s. SHA-256 `%s`\n"
                .formatted(
                        plain(document.id().text()),
                        plain(Edition.described(document)),
                        document.text().sha256().replaceAll("[^0-9a-f]", ""))));
        text.append("\n").append(plain(edition.basis())).append("\n");
    }

    private static String note(Footnote note) {
        return note.pieces().stream().map(MarkdownEdition::piece).collect(Collectors.joining());
    }

    private static String piece(Footnote.Piece piece) {
        String words = plain(piece.text());
        if (piece instanceof Footnote.Title) {
            return "*" + words + "*";
        }
        if (piece instanceof Footnote.Quoted) {
            return "“" + words + "”";
        }
        return piece instanceof Footnote.Address && piece.text().matches("https?://[A-Za-z0-9/._~#?=&%:,@+-]+")
                ? "<" + piece.text() + ">"
                : words;
    }

    /** The words and nothing else. */
    private static String plain(String words) {
        return EscapedText.line(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\\\`*_{}\\[\\]#|!~$]", "\\\\$0")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2")
                .replaceFirst("^([-+=])", "\\\\$1");
    }
}
