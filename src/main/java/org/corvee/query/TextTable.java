package org.corvee.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corvee.model.TextWidth;

/**
 * A result as lines of text: columns aligned, numbers to the right, cells wrapped where the line is too narrow; where even
 * that does not fit, one record after the other, a line a column.
 *
 * <p>Nothing is cut off. Hangul and other wide characters count two.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    /** More columns than a few are no pleasure to read side by side on a terminal that is not wide. */
    private static final int FEW = 3;

    private static final int WIDE = 100;

    private final Result result;
    private final List<List<String>> cells;
    private final int[] widths;

    private TextTable(Result result, Labels labels, int lineWidth) {
        this.result = result;
        this.cells = result.rows().stream()
                .map(row -> result.columns().stream()
                        .map(column ->
                                row.term(column).map(term -> cell(term, labels)).orElse(""))
                        .toList())
                .toList();
        this.widths = widths(lineWidth);
    }

    private static String cell(Term term, Labels labels) {
        return term instanceof Term.Literal literal
                ? literal.number().map(BigDecimal::toPlainString).orElseGet(() -> labels.of(term))
                : labels.of(term);
    }

    /**
     * The lines of a result for a terminal of so many columns; 0 for as wide as it gets. On a narrow one a table of
     * several columns that would have to be wrapped is one record after the other.
     */
    public static List<String> lines(Result result, Labels labels, int lineWidth) {
        TextTable wide = new TextTable(result, labels, 0);
        if (lineWidth == 0 || wide.width() <= lineWidth) {
            return wide.lines();
        }
        TextTable wrapped = new TextTable(result, labels, lineWidth);
        boolean isCramped = lineWidth < WIDE && result.columns().size() > FEW;
        return isCramped || wrapped.width() > lineWidth ? wrapped.records(lineWidth) : wrapped.lines();
    }

    private int width() {
        return IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
    }

    /** Each row with the names of its columns; what is empty is left out. */
    private List<String> records(int lineWidth) {
        List<String> lines = new ArrayList<>();
        int names = result.columns().stream().mapToInt(TextWidth::of).max().orElse(0);
        int room = Math.max(NARROWEST, lineWidth - names - GAP.length());
        for (int i = 0; i < cells.size(); i++) {
            lines.add((i == 0 ? "" : "\n") + "%d of %d".formatted(i + 1, cells.size()));
            for (int column = 0; column < result.columns().size(); column++) {
                String name = result.columns().get(column);
                lines.addAll(record(name, cells.get(i).get(column), names, room));
            }
        }
        return lines;
    }

    private static List<String> record(String name, String cell, int names, int room) {
        List<String> pieces = cell.isEmpty() ? List.of() : CellText.wrap(cell, room);
        return IntStream.range(0, pieces.size())
                .mapToObj(line -> CellText.pad(line == 0 ? name : "", names, false) + GAP + pieces.get(line))
                .toList();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped(result.columns()));
        lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
        for (List<String> row : cells) {
            lines.addAll(wrapped(row));
        }
        return lines;
    }

    private int[] widths(int lineWidth) {
        int columns = result.columns().size();
        int[] natural = IntStream.range(0, columns).map(this::natural).toArray();
        int room = lineWidth - GAP.length() * (columns - 1);
        while (lineWidth > 0 && IntStream.of(natural).sum() > room) {
            int widest = widest(natural);
            if (natural[widest] <= NARROWEST) {
                break;
            }
            natural[widest]--;
        }
        return natural;
    }

    private int natural(int column) {
        int name = TextWidth.of(result.columns().get(column));
        return cells.stream().mapToInt(row -> TextWidth.of(row.get(column))).reduce(name, Math::max);
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private List<String> wrapped(List<String> row) {
        List<List<String>> pieces = IntStream.range(0, row.size())
                .mapToObj(column -> CellText.wrap(row.get(column), widths[column]))
                .toList();
        int height = pieces.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(line -> line(pieces, line)).toList();
    }

    private String line(List<List<String>> pieces, int line) {
        return IntStream.range(0, pieces.size())
                .mapToObj(column -> {
                    List<String> cell = pieces.get(column);
                    String text = line < cell.size() ? cell.get(line) : "";
                    return CellText.pad(text, widths[column], isNumeric(column));
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private boolean isNumeric(int column) {
        return !cells.isEmpty()
                && cells.stream().map(row -> row.get(column)).allMatch(cell -> cell.matches("([+-]?[0-9.]+)?"));
    }

    /** Text measured in the columns of a terminal. */
    static final class CellText {
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
}
