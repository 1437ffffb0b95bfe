package org.corvee.model;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What stands around a passage, as digests of the eight code points before it and of the eight after it: enough to tell two
 * passages of the same words apart once the text has changed, and no word of the text.
 *
 * @param before the first hex digits of the SHA-256 of what stands before, as UTF-8; fewer code points at the text's start
 * @param after the same of what stands after
 */
public record PassageContext(String before, String after) {
    /** How many code points of context count on each side. */
    public static final int REACH = 8;

    private static final int DIGITS = 16;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{%d}".formatted(DIGITS));

    public PassageContext {
        for (String digest : new String[] {before, after}) {
            if (!DIGEST.matcher(digest).matches()) {
                throw new Unreadable(
                        "'%s' is no digest of a context".formatted(digest),
                        "write %d hex digits; 'corvee pin' prints them".formatted(DIGITS));
            }
        }
    }

    /** The context of a passage in a text. */
    public static PassageContext of(SourceText text, int start, int end) {
        return new PassageContext(
                digest(text.passage(Math.max(0, start - REACH), start)),
                digest(text.passage(end, Math.min(text.length(), end + REACH))));
    }

    /** On how many sides, 0 to 2, another context is the same. */
    public int shared(PassageContext other) {
        return (before.equals(other.before) ? 1 : 0) + (after.equals(other.after) ? 1 : 0);
    }

    private static String digest(String words) {
        return DigestUtils.sha256Hex(words.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
