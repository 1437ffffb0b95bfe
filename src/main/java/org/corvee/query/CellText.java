package org.corvee.query;

import java.util.ArrayList;
import java.util.List;
import org.corvee.model.TextWidth;

/** Text measured in the columns of a terminal. */
final class CellText {
    private CellText() {}

    static String pad(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - TextWidth.of(text)));
        return right ? space + text : text + space;
    }

    /** Lines no wider than asked, broken at spaces where there are some. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (TextWidth.of(rest) > width) {
            int fits = fitting(rest, width);
            int space = rest.lastIndexOf(' ', fits);
            int end = space > 0 ? space : fits;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int fitting(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += TextWidth.of(point);
            if (used > width && end > 0) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
