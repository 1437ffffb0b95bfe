package org.corvee.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The years that a graph holds: 1 to 9999. An {@code xsd:date} of XSD 1.0 has no year 0, and many readers of tables, of JSON
 * and of maps take four digits only, without a sign.
 */
public final class Years {
    private static final int FIRST = 1;
    private static final int LAST = 9999;

    private Years() {}

    /** Whether all that is known of the bounds lies in these years. */
    static boolean hold(Bounds bounds) {
        return hold(bounds.earliest()) && hold(bounds.latest());
    }

    private static boolean hold(Optional<LocalDate> day) {
        return day.map(Years::hold).orElse(true);
    }

    /** Whether a day lies in these years. */
    public static boolean hold(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }

    /** Refuses a date that lies elsewhere. */
    public static Unreadable beyond(String date) {
        return new Unreadable(
                "'%s' lies outside the years 0001 to 9999".formatted(date),
                "leave the time out, and write it in the words of the claim");
    }
}
