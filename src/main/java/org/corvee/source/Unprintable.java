package org.corvee.source;

import java.util.Optional;

/**
 * A character that no text of ours may hold, because some format in which it is published cannot: a control character
 * other than tab and line feed, or half of a surrogate pair.
 *
 * @param codePoint which
 */
public record Unprintable(int codePoint) {
    /** The first such character of a text. */
    public static Optional<Unprintable> in(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < ' ' || c > '~') {
                int whole = text.codePointAt(i);
                if (isOne(whole)) {
                    return Optional.of(new Unprintable(whole));
                }
                i += Character.charCount(whole) - 1;
            }
        }
        return Optional.empty();
    }

    /** {@code U+0007}. */
    public String phrase() {
        return "U+%04X".formatted(codePoint);
    }

    private static boolean isOne(int c) {
        boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n';
        return isControl || Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF;
    }
}
