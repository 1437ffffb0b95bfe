package org.corvee.list;

import java.io.IOException;
import java.io.Reader;
import java.util.function.BiConsumer;
import org.corvee.source.Faults;

/** Cuts a text into its lines, each with its place; a blank one is no row. */
final class TextLines {
    private static final int MOST_CHARACTERS = 1_000_000;

    private TextLines() {}

    /**
     * Hands out every line that is not blank, without its end.
     *
     * @throws BrokenList when one is too long for a row, after telling so
     */
    static void read(ListText text, Faults faults, BiConsumer<RowPassage, String> rows) throws IOException {
        StringBuilder line = new StringBuilder();
        int number = 1;
        int start = 0;
        try (Reader in = text.open()) {
            int position = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                position += Character.isLowSurrogate((char) c) ? 0 : 1;
                if (c == '\n') {
                    hand(line, number, start, rows);
                    text.stopAtMany(number, faults);
                    line.setLength(0);
                    number++;
                    start = position;
                } else if (line.length() < MOST_CHARACTERS) {
                    line.append((char) c);
                } else {
                    faults.add(
                            text.spot(number),
                            "a line of more than %,d characters".formatted(MOST_CHARACTERS),
                            "see whether each row has a line of its own");
                    throw new BrokenList();
                }
            }
            hand(line, number, start, rows);
        }
    }

    private static void hand(StringBuilder line, int number, int start, BiConsumer<RowPassage, String> rows) {
        String whole = line.toString();
        int mark = whole.startsWith("\uFEFF") ? 1 : 0;
        String row = whole.substring(mark).replaceAll("\r$", "");
        if (!row.isBlank()) {
            rows.accept(RowPassage.of(start + mark, number, row), row);
        }
    }
}
