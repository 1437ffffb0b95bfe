package org.corvee.bench.scale;

import java.util.Locale;

/**
 * A number in a table.
 *
 * @param value the number
 * @param note what has to be said of it, or empty
 */
record Figure(double value, String note) {
    private static final double FEW = 10;

    static Figure of(double value) {
        return new Figure(value, "");
    }

    /** Without places where it is large, with one where it is small. */
    String text() {
        String number = String.format(Locale.ROOT, value >= FEW || value == 0 ? "%,.0f" : "%,.1f", value);
        return note.isEmpty() ? number : "%s (%s)".formatted(number, note);
    }
}
