package org.corvee.source;

/**
 * A stretch of a text.
 *
 * @param start its first code point, counted from 0
 * @param end the code point after its last
 */
public record Stretch(int start, int end) {
    /** Whether the two have a code point in common. */
    public boolean overlaps(Stretch other) {
        return start < other.end && other.start < end;
    }
}
