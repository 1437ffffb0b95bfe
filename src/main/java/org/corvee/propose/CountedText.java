package org.corvee.propose;

import java.util.Arrays;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;

/** A text as a string, with the code point of each of its chars. */
final class CountedText {
    private final String text;
    private final int[] points;

    CountedText(SourceText source) {
        this.text = source.passage(0, source.length());
        this.points = new int[text.length() + 1];
        int point = 0;
        for (int i = 0; i < text.length(); i++) {
            point += i > 0 && !Character.isLowSurrogate(text.charAt(i)) ? 1 : 0;
            points[i] = point;
        }
        points[text.length()] = source.length();
    }

    String text() {
        return text;
    }

    /** The stretch of chars {@code from} up to, not including, {@code to}. */
    Stretch stretch(int from, int to) {
        return new Stretch(points[from], points[to]);
    }

    /** The char at which a code point begins. */
    int at(int point) {
        int at = Arrays.binarySearch(points, point);
        while (at > 0 && points[at - 1] == point) {
            at--;
        }
        return at;
    }
}
