package org.corvee.query;

import java.util.PrimitiveIterator;

/**
 * Text whose characters all show.
 *
 * <p>Control and format characters (terminal escapes, bidirectional overrides, zero-width marks) change how the text
 * around them looks, so a hostile literal could dress up as something else. Each is written as its escape, such as
 * {@code \u202E}. Joiners stay, since scripts need them.
 */
public final class EscapedText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private EscapedText() {}

    /** The text on one line: its line breaks and tabs are spaces, what else hides is an escape. */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            int point = points.nextInt();
            if (point == '\n' || point == '\t' || point == '\r') {
                shown.append(' ');
            } else if (hides(point)) {
                shown.append("\\u%04X".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.toString();
    }

    private static boolean hides(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
