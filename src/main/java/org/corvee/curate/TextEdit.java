package org.corvee.curate;

/**
 * One step from a text to the next.
 *
 * @param at where, in chars
 * @param gone what stood there
 * @param come what stands there afterwards
 * @param what a curator would call the step: {@code claim added}
 */
public record TextEdit(int at, String gone, String come, String what) {
    /** The smallest step between two texts; it cuts no character in two, for it is written as UTF-8. */
    static TextEdit between(String before, String after, String what) {
        int most = Math.min(before.length(), after.length());
        int same = 0;
        while (same < most && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        same -= same > 0 && Character.isHighSurrogate(before.charAt(same - 1)) ? 1 : 0;
        tail -= tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail)) ? 1 : 0;
        return new TextEdit(
                same,
                before.substring(same, before.length() - tail),
                after.substring(same, after.length() - tail),
                what);
    }

    /** The text after this step. */
    String on(String before) {
        if (!before.startsWith(gone, at)) {
            throw new IllegalStateException("step '%s' does not fit the text".formatted(what));
        }
        return before.substring(0, at) + come + before.substring(at + gone.length());
    }

    /** The step back. */
    TextEdit back() {
        return new TextEdit(at, come, gone, what);
    }
}
