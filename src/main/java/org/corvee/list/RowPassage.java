package org.corvee.list;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where a row stands in its file.
 *
 * @param start its first code point
 * @param end the code point after its last
 * @param line in which it begins
 * @param sha256 hex digest of its UTF-8 bytes
 */
record RowPassage(int start, int end, int line, String sha256) {
    /** The passage that a text takes from a code point on. */
    static RowPassage of(int start, int line, CharSequence text) {
        String whole = text.toString();
        return new RowPassage(
                start,
                start + whole.codePointCount(0, whole.length()),
                line,
                DigestUtils.sha256Hex(whole.getBytes(StandardCharsets.UTF_8)));
    }
}
