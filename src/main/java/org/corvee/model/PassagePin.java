package org.corvee.model;

import java.util.regex.Pattern;

/**
 * A place in a document, pinned by the digest of its text.
 *
 * @param document the document's id
 * @param start its first code point, counted from 0
 * @param end the code point after its last
 * @param digest hex SHA-256 of the passage's UTF-8 bytes, all of it or its first digits
 */
public record PassagePin(String document, int start, int end, String digest) {
    /** The fewest hex digits that pin a passage. */
    public static final int LEAST_DIGITS = 16;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16,64}");

    public PassagePin {
        if (start < 0 || start >= end) {
            throw new Unreadable(
                    "passage [%d, %d) holds nothing".formatted(start, end),
                    "write the first code point, then the one after the last; 'corvee pin' prints them");
        }
        if (!DIGEST.matcher(digest).matches()) {
            throw new Unreadable(
                    "'%s' is no digest of a passage".formatted(digest),
                    "write 16 to 64 hex digits of its SHA-256; 'corvee pin' prints them");
        }
    }
}
