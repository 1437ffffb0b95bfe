package org.corvee.capture;

import java.util.ArrayList;
import java.util.List;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/** A text while it is put together, block by block, counted in code points. */
final class CanonicalText {
    /** About two thousand pages. */
    static final int MOST_CODE_POINTS = 4_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private int length;

    /** Begins a page where the text ends so far, if anything follows; else where it ends at last. */
    void page() {
        pages.add(length == 0 ? 0 : length + 2);
    }

    /** Adds a block below what there is; one that holds nothing but space is none. */
    void block(String words, String separator, @Nullable String boilerplate) {
        String clean = clean(words).strip();
        if (clean.isEmpty()) {
            return;
        }
        if (length > 0) {
            append(separator);
        }
        int start = length;
        append(clean);
        blocks.add(new Block(start, length, boilerplate));
    }

    String text() {
        return length == 0 ? "" : text + "\n";
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Where each page begins; never beyond the text. */
    List<Integer> pages() {
        return pages.stream().map(start -> Math.min(start, length)).toList();
    }

    private void append(String words) {
        length += words.codePointCount(0, words.length());
        checkLength(length);
        text.append(words);
    }

    static void checkLength(int codePoints) {
        if (codePoints > MOST_CODE_POINTS) {
            throw new Unreadable(
                    "its text has more than %,d letters".formatted(MOST_CODE_POINTS),
                    "capture the part of it that is cited");
        }
    }

    /** Line feeds alone, and neither control characters nor halves of letters. */
    static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\r' || c == '\f' || c == 0x0B || c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (c == '\n' || c == '\t' || !isUnprintable(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isUnprintable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
    }
}
