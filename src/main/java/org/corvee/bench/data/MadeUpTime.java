package org.corvee.bench.data;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, and how sources write it.
 *
 * @param day the day
 */
record MadeUpTime(LocalDate day) {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 5_800;

    /** The day at a place of all that is told in the order of time. */
    static MadeUpTime at(int place, int all) {
        return new MadeUpTime(FIRST.plusDays((long) place * DAYS / all));
    }

    MadeUpTime plus(int days) {
        return new MadeUpTime(day.plusDays(days));
    }

    MadeUpTime notAfter(MadeUpTime last) {
        return day.isAfter(last.day) ? last : this;
    }

    /** As a document's date: a day, a month or a few days. */
    String published(SeededNumbers numbers) {
        return switch (numbers.below(8)) {
            case 0, 1 -> YearMonth.from(day).toString();
            case 2 -> "%s/%s".formatted(day, day.plusDays(3));
            default -> day.toString();
        };
    }

    /** As the time for which something is said, in EDTF. */
    String held(SeededNumbers numbers) {
        return switch (numbers.below(10)) {
            case 0, 1 -> YearMonth.from(day).toString();
            case 2 -> "%s/%s".formatted(day.minusDays(1 + numbers.below(90)), day);
            case 3 -> "" + day.getYear();
            case 4 -> YearMonth.from(day) + "~";
            case 5 -> "../" + day;
            case 6 -> "%d-%d".formatted(day.getYear(), 21 + (day.getMonthValue() - 1) / 3);
            case 7 -> YearMonth.from(day) + "/..";
            default -> day.toString();
        };
    }

    /** As said without a year, with the year that the curators found. */
    String resolved() {
        return "XXXX-%02d-%02d = %s".formatted(day.getMonthValue(), day.getDayOfMonth(), day);
    }
}
