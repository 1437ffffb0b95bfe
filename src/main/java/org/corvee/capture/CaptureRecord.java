package org.corvee.capture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one capture of a document: which bytes, by which recipe, which text.
 *
 * @param id the document's
 * @param version counted from 1; the newest is the last
 * @param origin where the bytes are from
 * @param recipe how the text was made of them
 * @param text which text came of them
 * @param marks where its blocks and pages are
 * @param proposed what the file says of itself
 */
public record CaptureRecord(
        String id, int version, Origin origin, Recipe recipe, Text text, Marks marks, List<Proposed> proposed) {
    public CaptureRecord {
        proposed = List.copyOf(proposed);
    }

    /** What is proposed for a field, the best first. */
    public Optional<Proposed> proposed(Proposed.Field field) {
        return proposed.stream().filter(p -> p.field() == field).findFirst();
    }

    /**
     * Where the bytes of a capture are from.
     *
     * @param at when they were taken in, an instant of ISO 8601
     * @param name of the file as it was handed in
     * @param format of it
     * @param address where it was published, if a person or its archive says so
     * @param kept the file under which the bytes lie in the folder of documents
     * @param sha256 hex digest of the bytes
     */
    public record Origin(
            String at, String name, SourceFormat format, @Nullable String address, String kept, String sha256) {}

    /**
     * The text of a capture.
     *
     * @param file its name in the folder of documents
     * @param sha256 hex digest of its bytes
     * @param length in code points
     * @param revises the digest of the text of the capture before, if that was another text
     */
    public record Text(String file, String sha256, int length, @Nullable String revises) {}

    /**
     * Places in the text of a capture.
     *
     * @param blocks its paragraphs, with those that seem to be boilerplate
     * @param pages where each page begins, if it has pages
     */
    public record Marks(List<Block> blocks, List<Integer> pages) {
        public Marks {
            blocks = List.copyOf(blocks);
            pages = List.copyOf(pages);
        }

        /** The page, counted from 1, on which a code point stands, if there are pages. */
        public Optional<Integer> page(int position) {
            int page = (int) pages.stream().filter(start -> start <= position).count();
            return page == 0 ? Optional.empty() : Optional.of(page);
        }
    }
}
