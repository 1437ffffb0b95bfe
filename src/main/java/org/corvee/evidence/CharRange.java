package org.corvee.evidence;

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
