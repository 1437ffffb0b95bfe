package org.corvee.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Unreadable;

/**
 * The text of a file, and what is known of it.
 *
 * @param text the canonical text: line feeds alone at line ends, no control characters
 * @param format of the file
 * @param recipe how it was made
 * @param blocks its paragraphs, in their order
 * @param pages the code point at which each page begins, if the file has pages
 * @param proposed what the file says of itself
 */
public record Extraction(
        String text,
        SourceFormat format,
        Recipe recipe,
        List<Block> blocks,
        List<Integer> pages,
        List<Proposed> proposed) {
    public Extraction {
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
        proposed = List.copyOf(proposed);
        if (text.isBlank()) {
            throw new Unreadable("there is no text in it", remedy(format));
        }
    }

    private static String remedy(SourceFormat format) {
        return switch (format) {
            case PDF -> "if its pages are pictures, let a program for that read them and save a PDF with text";
            case HTML, WARC -> "if a script writes the page, save it from a browser once it is shown";
            case TEXT, DOCX -> "save it again";
        };
    }

    /** Hex SHA-256 of the text's UTF-8 bytes. */
    public String sha256() {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In code points. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** What is proposed for a field, the best first. */
    public Optional<Proposed> proposed(Proposed.Field field) {
        return proposed.stream().filter(p -> p.field() == field).findFirst();
    }
}
