package org.corvee.drift;

import org.corvee.model.PassageContext;
import org.jspecify.annotations.Nullable;

/**
 * A passage as a document pins it.
 *
 * @param start its first code point in the text that is pinned
 * @param end the code point after its last
 * @param digest hex SHA-256 of its UTF-8 bytes, all of it or its first digits
 * @param context what stands around it, if that is pinned too
 */
public record Pinned(int start, int end, String digest, @Nullable PassageContext context) {
    /** In code points. */
    public int length() {
        return end - start;
    }
}
