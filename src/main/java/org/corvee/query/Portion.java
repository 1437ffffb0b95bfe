package org.corvee.query;

/**
 * How much of an answer goes out at most.
 *
 * @param rows of a table, or triples of a graph
 * @param bytes about; the row that passes it is the last
 */
public record Portion(long rows, long bytes) {
    /** All of it. */
    public static final Portion ALL = new Portion(Long.MAX_VALUE, Long.MAX_VALUE);

    public Portion {
        if (rows < 1 || bytes < 1) {
            throw new IllegalArgumentException("%d rows, %d bytes: an answer has at least one".formatted(rows, bytes));
        }
    }

    /** Which of the two ends an answer that has come so far, if one does. */
    Cut cut(long rowsSoFar, long bytesSoFar) {
        if (rowsSoFar >= rows) {
            return Cut.ROWS;
        }
        return bytesSoFar >= bytes ? Cut.BYTES : Cut.NONE;
    }

    /** Why an answer is not all there. */
    public enum Cut {
        NONE,
        ROWS,
        BYTES
    }
}
