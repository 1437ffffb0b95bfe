package org.corvee.evidence;

import java.util.Optional;

/**
 * A passage as the graph describes it.
 *
 * @param document the document that it is of
 * @param start first code point; -1 where the graph does not say
 * @param end first code point after it; -1 where the graph does not say
 * @param sha256 the digest of its UTF-8 bytes, or its first digits; empty where the graph does not say
 */
public record Passage(Label id, Document document, int start, int end, String sha256) {
    /** Whether there is a stretch of text to look at. */
    public boolean isPlaced() {
        return start >= 0 && end > start;
    }

    /** The characters, for reading: {@code 3736–3799}. */
    public String characters() {
        return start + "–" + end;
    }

    /** The stretch of text, where the graph names one. */
    public Optional<CharRange> range() {
        return start >= 0 && end >= start ? Optional.of(new CharRange(start, end)) : Optional.empty();
    }
}
