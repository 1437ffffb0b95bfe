package org.corvee.page.document;

/**
 * A stretch of a text.
 *
 * @param start the first code point
 * @param end the first code point after it
 */
public record Place(int start, int end) implements Comparable<Place> {
    public Place {
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
    boolean holds(Place other) {
        return start <= other.start && other.end <= end;
    }

    /** In reading order; of those that begin together, the longest first. */
    @Override
    public int compareTo(Place other) {
        return start == other.start ? Integer.compare(other.end, end) : Integer.compare(start, other.start);
    }
}
