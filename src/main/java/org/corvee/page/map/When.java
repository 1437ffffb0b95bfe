package org.corvee.page.map;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as it is said, and the days between which it lies.
 *
 * @param edtf <a href="https://www.loc.gov/standards/datetime/">EDTF</a>, empty when no time is given
 * @param first no day earlier than this, when there is one
 * @param last no day later than this, when there is one
 */
public record When(String edtf, @Nullable LocalDate first, @Nullable LocalDate last) {
    /** No time at all. */
    public static final When UNKNOWN = new When("", null, null);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** The first day, if one is known. */
    public Optional<LocalDate> begin() {
        return Optional.ofNullable(first);
    }

    /** The last day, if one is known. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(last);
    }

    /** Whether anything is known of it. */
    public boolean isKnown() {
        return first != null || last != null;
    }

    /** Whether the source itself leaves it uncertain or approximate, or we had to find its year. */
    public boolean isVague() {
        return edtf.matches(".*[~?%X].*");
    }

    /** Whether its beginning is drawn as blurred. */
    public boolean beginsVaguely() {
        return first == null || isVague();
    }

    /** Whether its end is drawn as blurred. */
    public boolean endsVaguely() {
        return last == null || isVague();
    }

    /** In words. */
    public String words() {
        if (first == null) {
            return last == null ? "no time given" : "until " + DAY.format(last);
        }
        if (last == null) {
            return "since " + DAY.format(first);
        }
        return approximately() + between(first, last);
    }

    private String approximately() {
        return edtf.contains("~") || edtf.contains("?") || edtf.contains("%") ? "about " : "";
    }

    private static String between(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DAY.format(first);
        }
        if (first.getDayOfYear() == 1 && last.equals(LocalDate.of(last.getYear(), 12, 31))) {
            return first.getYear() == last.getYear() ? "" + first.getYear() : first.getYear() + "–" + last.getYear();
        }
        if (first.equals(last.withDayOfMonth(1)) && last.plusDays(1).getDayOfMonth() == 1) {
            return MONTH.format(first);
        }
        return DAY.format(first) + " – " + DAY.format(last);
    }
}
