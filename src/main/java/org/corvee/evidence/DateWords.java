package org.corvee.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.corvee.model.Bounds;
import org.corvee.model.Edtf;
import org.corvee.model.EdtfForm;

/**
 * A date of <a href="https://www.loc.gov/standards/datetime/">EDTF</a> in words: {@code XXXX-04-10} is “10 April, year not
 * given”, and “10 April (year not given; read as 2025)” where the curators found the year elsewhere.
 *
 * <p>What it does not know it shows as it is written.
 */
public final class DateWords {
    /** What says nothing of any time, and is no date of ours. */
    private static final Map<String, String> NOTHING = Map.of("XXXX", DatePhrase.NO_YEAR, "../..", "at any time");

    private DateWords() {}

    /** The date in words. */
    public static String of(String edtf) {
        if (edtf.startsWith("{") && edtf.endsWith("}")) {
            return Edtf.find("[" + edtf.substring(1, edtf.length() - 1) + "]")
                    .map(all -> DatePhrase.EVERY.of(all.form()))
                    .orElse(edtf);
        }
        return Edtf.find(edtf).map(time -> DatePhrase.SAID.of(time.form())).orElseGet(() -> unread(edtf));
    }

    /** What is no date as a whole may have two ends, such as those of an interval that runs backwards. */
    private static String unread(String edtf) {
        String[] ends = edtf.split("/", -1);
        boolean hasTwo = ends.length == 2 && !NOTHING.containsKey(edtf);
        return hasTwo ? of(ends[0]) + " to " + of(ends[1]) : NOTHING.getOrDefault(edtf, edtf);
    }

    /** The time in words: as it is said and, where that is not all, as the curators read it. */
    public static String of(Dating dating) {
        Optional<EdtfForm> said = dating.said().map(Edtf::form);
        if (dating.isKnown() && said.isEmpty()) {
            return DatePhrase.between(dating.bounds());
        }
        return said.filter(form -> dating.isKnown() && !form.bounds().equals(dating.bounds()))
                .map(form -> read(form, dating.bounds()))
                .orElseGet(() -> dating.edtf().isEmpty() ? "no time given" : of(dating.edtf()));
    }

    private static String read(EdtfForm said, Bounds bounds) {
        String reading = "read as " + (addsYearsAlone(said, bounds) ? years(bounds) : DatePhrase.between(bounds));
        if (!said.dates().allMatch(DateWords::lacksYear)) {
            return "%s (%s)".formatted(DatePhrase.SAID.of(said), reading);
        }
        return said.dates().allMatch(DateWords::isYear)
                ? DatePhrase.NO_YEAR + "; " + reading
                : "%s (%s; %s)".formatted(DatePhrase.YEARLESS.of(said), DatePhrase.NO_YEAR, reading);
    }

    /** Whether at most the century of its year is known. */
    private static boolean lacksYear(EdtfForm.Single single) {
        return single instanceof EdtfForm.Date date && date.year().endsWith("XX");
    }

    private static boolean isYear(EdtfForm.Single single) {
        return single instanceof EdtfForm.Date date && date.month().isEmpty();
    }

    private static boolean addsYearsAlone(EdtfForm said, Bounds bounds) {
        try {
            return inYears(said, bounds).filter(bounds::equals).isPresent();
        } catch (DateTimeException noSuchDayInThatYear) {
            return false;
        }
    }

    /** When it would be in the years of these days. */
    private static Optional<Bounds> inYears(EdtfForm said, Bounds years) {
        if (said instanceof EdtfForm.Date date) {
            return Optional.of(inYear(date, years.earliest()));
        }
        return said instanceof EdtfForm.Interval interval
                ? Optional.of(new Bounds(
                        inYear(interval.from(), years.earliest()).first(),
                        inYear(interval.to(), years.latest()).last()))
                : Optional.empty();
    }

    private static Bounds inYear(EdtfForm.End end, Optional<LocalDate> day) {
        return day.isPresent() && end instanceof EdtfForm.Date date && lacksYear(date)
                ? new EdtfForm.Date("%04d".formatted(day.get().getYear()), date.month(), date.day(), date.qualifier())
                        .bounds()
                : end.bounds();
    }

    private static String years(Bounds bounds) {
        int last = bounds.latest().or(bounds::earliest).map(LocalDate::getYear).orElseThrow();
        int first = bounds.earliest().map(LocalDate::getYear).orElse(last);
        return first == last ? "" + first : first + " to " + last;
    }
}
