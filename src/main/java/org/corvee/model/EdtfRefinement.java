package org.corvee.model;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.model.EdtfForm.Single;

/**
 * Whether a resolved time may be what a said one means.
 *
 * @param said as the text supports it
 * @param resolved as somebody reads it
 */
record EdtfRefinement(Edtf said, Edtf resolved) {
    private static final String ANY_YEAR = EdtfForm.Date.ANY_YEAR;

    /** It has the digits that are known, or lies between the days that are, for some year where the year is not. */
    boolean holds() {
        return hasDigits() || (said.text().contains(ANY_YEAR) ? liesWithinInSomeYear() : liesWithin(said.text()));
    }

    private boolean hasDigits() {
        List<Single> known = said.form().dates().toList();
        List<Single> read = resolved.form().dates().toList();
        return (known.size() == 1 || known.size() == read.size())
                && IntStream.range(0, read.size())
                        .allMatch(i -> known.get(known.size() == 1 ? 0 : i).admits(read.get(i)));
    }

    private boolean liesWithinInSomeYear() {
        TreeSet<Integer> years = new TreeSet<>();
        Stream.of(resolved.bounds().earliest(), resolved.bounds().latest())
                .flatMap(day -> day.map(LocalDate::getYear).stream())
                .forEach(year -> years.addAll(List.of(year - 1, year, year + 1)));
        return years.stream().anyMatch(this::liesWithinIn);
    }

    /** In one year or, for an interval such as {@code XXXX-11/XXXX-02}, in that and the next. */
    private boolean liesWithinIn(int year) {
        String sameYear = in(year, year);
        return liesWithin(sameYear) || isUnreadable(sameYear) && liesWithin(in(year, year + 1));
    }

    private String in(int first, int second) {
        return said.text().replaceFirst(ANY_YEAR, "%04d".formatted(first)).replace(ANY_YEAR, "%04d".formatted(second));
    }

    private static boolean isUnreadable(String dates) {
        return Edtf.find(dates).isEmpty();
    }

    private boolean liesWithin(String dates) {
        return Edtf.find(dates)
                .filter(said -> said.bounds().hold(resolved.bounds()))
                .isPresent();
    }
}
