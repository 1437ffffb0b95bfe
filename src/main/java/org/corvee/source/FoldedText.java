package org.corvee.source;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.corvee.model.SourceText;

/**
 * A text as a reader would type it: letters are composed and in their usual form (NFKC), white space is one space, quotes
 * and dashes are those of a keyboard, and signs that nobody sees are gone.
 *
 * <p>It is folded one character of the reader's at a time: one extended grapheme cluster of
 * <a href="https://www.unicode.org/reports/tr29/">UAX 29</a>, such as é of two code points, 길 of three or a family of seven.
 * Every char of it knows the cluster that it comes from.
 */
public final class FoldedText {
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2032\u0060\u00B4";
    private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String UNSEEN = "\u200B\u200C\u200D\u2060\uFEFF\u00AD\uFE0E\uFE0F";
    private static final int ELLIPSIS = 0x2026;
    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

    private final StringBuilder folded = new StringBuilder();
    private Stretch[] origins = new Stretch[64];

    private FoldedText() {}

    /** A whole text, folded. */
    public static FoldedText of(SourceText text) {
        return folded(text.passage(0, text.length()));
    }

    /** A phrase, folded in the same way and stripped. */
    public static String of(String phrase) {
        return folded(phrase).text().strip();
    }

    private static FoldedText folded(String text) {
        FoldedText folded = new FoldedText();
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int position = 0;
        for (int from = clusters.first(), to = clusters.next();
                to != BreakIterator.DONE;
                from = to, to = clusters.next()) {
            String cluster = text.substring(from, to);
            int length = cluster.codePointCount(0, cluster.length());
            folded.add(cluster, new Stretch(position, position + length));
            position += length;
        }
        return folded;
    }

    /** What it is when it is folded. */
    public String text() {
        return folded.toString();
    }

    /** Whether chars are whole characters of the original: not the e of an é, nor the f of an ﬁ. */
    public boolean isWhole(int start, int end) {
        return begins(start) && begins(end);
    }

    private boolean begins(int at) {
        return at == 0 || at == folded.length() || !origins[at].equals(origins[at - 1]);
    }

    /** The stretch of the original from char {@code start} up to, not including, {@code end}. */
    public Stretch stretch(int start, int end) {
        return new Stretch(origins[start].start(), origins[end - 1].end());
    }

    private void add(String cluster, Stretch origin) {
        StringBuilder seen = new StringBuilder();
        cluster.codePoints().filter(c -> !isOneOf(UNSEEN, c)).forEach(c -> seen.append(fold(c)));
        COMPOSED.normalize(seen).codePoints().forEach(c -> append(fold(c), origin));
    }

    private void append(String sign, Stretch origin) {
        boolean isSecondSpace = sign.equals(" ") && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
        if (!isSecondSpace) {
            for (int i = 0; i < sign.length(); i++) {
                append(sign.charAt(i), origin);
            }
        }
    }

    private void append(char sign, Stretch origin) {
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
