package org.corvee.page.map;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days as distances on a line of whole years.
 *
 * @param begin the first day of a year
 * @param end the first day of the year after the last
 * @param width of the line
 */
record TimeScale(LocalDate begin, LocalDate end, double width) {
    /** More years than these make a line too coarse: what is earlier stands at its left end. */
    private static final int MOST_YEARS = 10;

    /** The line that holds these times; nothing when none is known. */
    static Optional<TimeScale> over(List<When> times, double width) {
        List<LocalDate> days = times.stream()
                .flatMap(when -> Stream.concat(when.begin().stream(), when.end().stream()))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int last = days.get(days.size() - 1).getYear();
        int first = Math.max(days.get(0).getYear(), last - MOST_YEARS + 1);
        return Optional.of(new TimeScale(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1), width));
    }

    /** Where a day lies; one outside the line lies at its end. */
    double at(LocalDate day) {
        LocalDate inside = day.isBefore(begin) ? begin : day.isAfter(end) ? end : day;
        return width * ChronoUnit.DAYS.between(begin, inside) / ChronoUnit.DAYS.between(begin, end);
    }

    /** The first days of its years. */
    List<LocalDate> years() {
        return Stream.iterate(begin, year -> year.isBefore(end), year -> year.plusYears(1))
                .toList();
    }
}
