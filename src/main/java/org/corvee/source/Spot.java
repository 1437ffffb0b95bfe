package org.corvee.source;

/**
 * A line of a file.
 *
 * @param file as a reader would call it, such as {@code data/documents/rfa-2019-12.yaml}
 * @param line counted from 1
 */
public record Spot(String file, int line) {
    /** {@code file:line}, as compilers write it. */
    public String text() {
        return file + ":" + line;
    }
}
