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

    /**
     * A stretch of a text.
     *
     * @param start the first code point
     * @param end the first code point after it
     */
    public record CharRange(int start, int end) implements Comparable<CharRange> {
        public CharRange {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("no stretch of a text: %d to %d".formatted(start, end));
            }
        }

        /** The fragment that names it, as in <a href="https://www.rfc-editor.org/rfc/rfc5147">RFC 5147</a>. */
        public String fragment() {
            return "char=%d,%d".formatted(start, end);
        }

        /** How long it is. */
        public int length() {
            return end - start;
        }

        /** Whether another lies in it altogether. */
        public boolean holds(CharRange other) {
            return start <= other.start && other.end <= end;
        }

        /** In reading order; of those that begin together, the longest first. */
        @Override
        public int compareTo(CharRange other) {
            return start == other.start ? Integer.compare(other.end, end) : Integer.compare(start, other.start);
        }
    }
}
