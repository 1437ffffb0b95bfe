package org.corvee.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.Bounds;
import org.corvee.model.Edtf;
import org.corvee.model.EdtfForm;
import org.corvee.model.Word;

/**
 * A date of <a href="https://www.loc.gov/standards/datetime/">EDTF</a> in words: {@code XXXX-04-10} is “10 April, year not
 * given”, and “10 April (year not given; read as 2025)” where the curators found the year elsewhere.
 *
 * <p>What it does not know it shows as it is written.
 */
public final class DateWords {
    /** What says nothing of any time, and is no date of ours. */
    private static final Map<String, String> NOTHING = Map.of("XXXX", Phrase.NO_YEAR, "../..", "at any time");

    private DateWords() {}

    /** The date in words. */
    public static String of(String edtf) {
        if (edtf.startsWith("{") && edtf.endsWith("}")) {
            return Edtf.find("[" + edtf.substring(1, edtf.length() - 1) + "]")
                    .map(all -> Phrase.EVERY.of(all.form()))
                    .orElse(edtf);
        }
        return Edtf.find(edtf).map(time -> Phrase.SAID.of(time.form())).orElseGet(() -> unread(edtf));
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
            return Phrase.between(dating.bounds());
        }
        return said.filter(form -> dating.isKnown() && !form.bounds().equals(dating.bounds()))
                .map(form -> read(form, dating.bounds()))
                .orElseGet(() -> dating.edtf().isEmpty() ? "no time given" : of(dating.edtf()));
    }

    private static String read(EdtfForm said, Bounds bounds) {
        String reading = "read as " + (addsYearsAlone(said, bounds) ? years(bounds) : Phrase.between(bounds));
        if (!said.dates().allMatch(DateWords::lacksYear)) {
            return "%s (%s)".formatted(Phrase.SAID.of(said), reading);
        }
        return said.dates().allMatch(DateWords::isYear)
                ? Phrase.NO_YEAR + "; " + reading
                : "%s (%s; %s)".formatted(Phrase.YEARLESS.of(said), Phrase.NO_YEAR, reading);
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

    /**
     * How the parts of a date are put together.
     *
     * @param conjunction between the members of a set
     * @param hasYears whether years are said
     */
    private record Phrase(String conjunction, boolean hasYears) {
        /** A date as it is said; a set is one of its members. */
        static final Phrase SAID = new Phrase("or", true);

        /** A set that is all of its members. */
        static final Phrase EVERY = new Phrase("and", true);

        /** A date without its year. */
        static final Phrase YEARLESS = new Phrase("or", false);

        static final String NO_YEAR = "year not given";

        private static final String ANY_YEAR = "XXXX";
        private static final String UNKNOWN = "XX";
        private static final List<String> MONTHS = List.of(
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December");

        /** Some days, as whole years or months where they are. */
        static String between(Bounds bounds) {
            EdtfForm.End first = bounds.earliest()
                    .<EdtfForm.End>map(day -> coarse(bounds, day))
                    .orElse(EdtfForm.Missing.OPEN);
            EdtfForm.End last = bounds.latest()
                    .<EdtfForm.End>map(day -> coarse(bounds, day))
                    .orElse(EdtfForm.Missing.OPEN);
            return first.equals(last) && first instanceof EdtfForm.Date date
                    ? SAID.single(date)
                    : SAID.interval(first, last);
        }

        private static EdtfForm.Date coarse(Bounds bounds, LocalDate day) {
            boolean isMonths =
                    bounds.earliest().filter(d -> d.getDayOfMonth() == 1).isPresent()
                            && bounds.latest()
                                    .filter(d ->
                                            YearMonth.from(d).atEndOfMonth().equals(d))
                                    .isPresent();
            boolean isYears = isMonths
                    && bounds.first().getMonthValue() == 1
                    && bounds.last().getMonthValue() == 12;
            return new EdtfForm.Date(
                    "%04d".formatted(day.getYear()),
                    isYears ? "" : "%02d".formatted(day.getMonthValue()),
                    isMonths ? "" : "%02d".formatted(day.getDayOfMonth()),
                    EdtfForm.Qualification.CERTAIN);
        }

        String of(EdtfForm form) {
            if (hasYears && form.dates().allMatch(Phrase::isAnyYear)) {
                return new Phrase(conjunction, false).of(form) + ", " + NO_YEAR;
            }
            if (form instanceof EdtfForm.OneOf set) {
                return set(set.members());
            }
            return form instanceof EdtfForm.Interval interval
                    ? interval(interval.from(), interval.to())
                    : single((EdtfForm.Single) form);
        }

        private static boolean isAnyYear(EdtfForm.Single single) {
            return single instanceof EdtfForm.Date date
                    && date.year().equals(ANY_YEAR)
                    && !date.month().equals(UNKNOWN);
        }

        private String interval(EdtfForm.End from, EdtfForm.End to) {
            if (from instanceof EdtfForm.Single first) {
                return to instanceof EdtfForm.Single last ? fromTo(first, last) : since(first, to);
            }
            String until = "until " + (to instanceof EdtfForm.Single last ? single(last) : "an unknown time");
            return from == EdtfForm.Missing.OPEN ? until : until + ", since when is not known";
        }

        private String since(EdtfForm.Single first, EdtfForm.End to) {
            return to == EdtfForm.Missing.OPEN
                    ? "since " + single(first)
                    : "from " + single(first) + ", until when is not known";
        }

        private String fromTo(EdtfForm.Single first, EdtfForm.Single last) {
            return shared(List.of(first, last))
                    .map(parts -> String.join(" to ", parts))
                    .orElseGet(() -> single(first) + " to " + single(last));
        }

        /** One of several or all of them: each of its members, or where they run from and to. */
        private String set(List<EdtfForm> members) {
            List<EdtfForm.Single> singles = members.stream()
                    .filter(EdtfForm.Single.class::isInstance)
                    .map(EdtfForm.Single.class::cast)
                    .toList();
            return singles.size() == members.size()
                    ? listed(shared(singles)
                            .orElseGet(() -> singles.stream().map(this::single).toList()))
                    : listed(members.stream().map(this::member).toList());
        }

        private String listed(List<String> parts) {
            int last = parts.size() - 1;
            return last == 0
                    ? parts.get(0)
                    : String.join(", ", parts.subList(0, last)) + " " + conjunction + " " + parts.get(last);
        }

        private String member(EdtfForm member) {
            if (!(member instanceof EdtfForm.Interval range)) {
                return of(member);
            }
            if (range.from() instanceof EdtfForm.Single first && range.to() instanceof EdtfForm.Single last) {
                String each = conjunction.equals("or") ? "one " : "every ";
                return each + unit(first) + " from " + fromTo(first, last);
            }
            return Stream.of(range.from(), range.to())
                    .filter(EdtfForm.Single.class::isInstance)
                    .map(end -> single((EdtfForm.Single) end) + (end == range.from() ? " or later" : " or earlier"))
                    .collect(Collectors.joining());
        }

        private static String unit(EdtfForm.Single single) {
            if (!(single instanceof EdtfForm.Date date) || date.knownDay().isPresent()) {
                return "day";
            }
            return date.month().isEmpty() ? "year" : date.season().isPresent() ? "season" : "month";
        }

        /** Dates of one year that share what they can: the year is said with the last of them, and so is the month. */
        private Optional<List<String>> shared(List<EdtfForm.Single> singles) {
            List<EdtfForm.Date> dates = singles.stream()
                    .filter(EdtfForm.Date.class::isInstance)
                    .map(EdtfForm.Date.class::cast)
                    .filter(date -> date.qualifier() == EdtfForm.Qualification.CERTAIN
                            && !month(date).isEmpty())
                    .toList();
            boolean inOneYear = dates.size() == singles.size()
                    && dates.stream().map(EdtfForm.Date::year).distinct().count() == 1;
            if (!inOneYear) {
                return Optional.empty();
            }
            boolean inOneMonth =
                    dates.stream().map(EdtfForm.Date::month).distinct().count() == 1
                            && dates.stream().allMatch(date -> date.knownDay().isPresent());
            int last = dates.size() - 1;
            return Optional.of(Stream.concat(
                            dates.subList(0, last).stream()
                                    .map(date ->
                                            inOneMonth ? "" + date.knownDay().orElseThrow() : dayAndMonth(date)),
                            Stream.of(single(dates.get(last))))
                    .toList());
        }

        private String single(EdtfForm.Single single) {
            if (single instanceof EdtfForm.Moment moment) {
                return single(coarse(moment.bounds(), moment.day())) + ", "
                        + moment.digits().substring("2019-12-16T".length());
            }
            EdtfForm.Date date = (EdtfForm.Date) single;
            if (date.month().equals(UNKNOWN) && date.knownDay().isPresent()) {
                return date.digits();
            }
            String said = Stream.of(dayAndMonth(date), hasYears ? year(date.year()) : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return doubt(date.qualifier()) + said;
        }

        private static String doubt(EdtfForm.Qualification qualifier) {
            return switch (qualifier) {
                case CERTAIN -> "";
                case APPROXIMATE -> "about ";
                case UNCERTAIN -> "perhaps ";
                case UNCERTAIN_AND_APPROXIMATE -> "perhaps about ";
            };
        }

        private static String dayAndMonth(EdtfForm.Date date) {
            return date.knownDay().map(day -> day + " ").orElse("") + month(date);
        }

        private static String month(EdtfForm.Date date) {
            return date.knownMonth()
                    .map(month -> MONTHS.get(month - 1))
                    .or(() -> date.season().map(Word::word))
                    .orElse("");
        }

        private static String year(String year) {
            if (year.equals(ANY_YEAR)) {
                return "(" + NO_YEAR + ")";
            }
            if (year.endsWith("XX")) {
                return "some year from %s00 to %<s99".formatted(year.substring(0, 2));
            }
            return year.endsWith("X") ? "the %s0s".formatted(year.substring(0, 3)) : year.replace("Y", "");
        }
    }
}
