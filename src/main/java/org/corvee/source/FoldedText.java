package org.corvee.source;

import java.util.Arrays;
import java.util.List;
import org.corvee.model.SourceText;

/**
 * A text as a reader would type it: white space is one space, quotes and dashes are those of a keyboard, and signs that
 * nobody sees are gone. Every char of it knows the code point that it comes from.
 */
final class FoldedText {
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2032\u0060\u00B4";
    private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String UNSEEN = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    private static final int ELLIPSIS = 0x2026;

    private final StringBuilder folded = new StringBuilder();
    private int[] origins = new int[64];

    private FoldedText() {}

    static FoldedText of(SourceText text) {
        FoldedText folded = new FoldedText();
        for (int i = 0; i < text.length(); i++) {
            folded.add(text.codePoint(i), i);
        }
        return folded;
    }

    /** A phrase, folded in the same way and stripped. */
    static String of(String phrase) {
        FoldedText folded = new FoldedText();
        phrase.codePoints().forEach(c -> folded.add(c, 0));
        return folded.text().strip();
    }

    String text() {
        return folded.toString();
    }

    /** The stretch of the original from char {@code start} up to, not including, {@code end}. */
    Stretch stretch(int start, int end) {
        return new Stretch(origins[start], origins[end - 1] + 1);
    }

    private void add(int codePoint, int origin) {
        if (isOneOf(UNSEEN, codePoint)) {
            return;
        }
        String sign = fold(codePoint);
        boolean isSecondSpace = sign.equals(" ") && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
        if (!isSecondSpace) {
            for (int i = 0; i < sign.length(); i++) {
                append(sign.charAt(i), origin);
            }
        }
    }

    private void append(char sign, int origin) {
        if (folded.length() == origins.length) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        origins[folded.length()] = origin;
        folded.append(sign);
    }

    private static String fold(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        if (codePoint == ELLIPSIS) {
            return "...";
        }
        for (List<String> signs :
                List.of(List.of(SINGLE_QUOTES, "'"), List.of(DOUBLE_QUOTES, "\""), List.of(DASHES, "-"))) {
            if (isOneOf(signs.get(0), codePoint)) {
                return signs.get(1);
            }
        }
        return Character.toString(codePoint);
    }

    private static boolean isOneOf(String signs, int codePoint) {
        return signs.indexOf(codePoint) >= 0;
    }
}
