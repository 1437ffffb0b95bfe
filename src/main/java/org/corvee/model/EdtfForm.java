package org.corvee.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the text of an {@link Edtf} is made of. */
public sealed interface EdtfForm {
    /** The days between which it lies. */
    Bounds bounds();

    /** The single dates in it, in the order in which they are written. */
    Stream<Single> dates();

    /**
     * One of several: {@code [2019-12-16,2019-12-18]}, {@code [2019-12-16..2019-12-21]}.
     *
     * @param members single dates, and intervals for those written with two dots
     */
    record OneOf(List<EdtfForm> members) implements EdtfForm {
        public OneOf {
            members = List.copyOf(members);
        }

        @Override
        public Bounds bounds() {
            return members.stream().map(EdtfForm::bounds).reduce(Bounds::and).orElse(Bounds.OPEN);
        }

        @Override
        public Stream<Single> dates() {
            return members.stream().flatMap(EdtfForm::dates);
        }
    }

    /** From one date to another: {@code 2019-12-19/2019-12-21}, {@code 2019-09-05/..}. */
    record Interval(End from, End to) implements EdtfForm {
        @Override
        public Bounds bounds() {
            return new Bounds(from.bounds().first(), to.bounds().last());
        }

        @Override
        public Stream<Single> dates() {
            return Stream.of(from, to).filter(Single.class::isInstance).map(Single.class::cast);
        }
    }

    /** An end of an interval. */
    sealed interface End permits Missing, Single {
        /** The days between which it lies. */
        Bounds bounds();
    }

    /** An end without a date. */
    enum Missing implements End {
        /** Written {@code ..}: there is no end, or none that matters. */
        OPEN,
        /** Not written: there is an end that nobody knows. */
        UNKNOWN;

        @Override
        public Bounds bounds() {
            return Bounds.OPEN;
        }
    }

    /** One date or moment. */
    sealed interface Single extends EdtfForm, End permits Date, Moment {
        /** As it is written, without its qualifier. */
        String digits();

        /** How sure it is. */
        Qualification qualifier();

        /** Whether all its digits are known. */
        default boolean isWhole() {
            return !digits().contains("X");
        }

        /** Whether another date has the digits that are known here, and may say more. */
        default boolean admits(Single other) {
            String known = digits();
            String read = other.digits();
            return read.length() >= known.length()
                    && IntStream.range(0, known.length())
                            .allMatch(i -> known.charAt(i) == 'X' && Character.isDigit(read.charAt(i))
                                    || known.charAt(i) == read.charAt(i));
        }

        @Override
        Bounds bounds();

        @Override
        default Stream<Single> dates() {
            return Stream.of(this);
        }
    }

    /** How sure a date is; this does not move it. */
    enum Qualification implements Word {
        CERTAIN(""),
        APPROXIMATE("~"),
        UNCERTAIN("?"),
        UNCERTAIN_AND_APPROXIMATE("%");

        private final String mark;

        Qualification(String mark) {
            this.mark = mark;
        }

        /** The mark after the date. */
        @Override
        public String word() {
            return mark;
        }
    }

    /**
     * A day, month, season, year, decade or century, each digit known or {@code X}.
     *
     * @param year such as {@code 2019}, {@code 201X}, {@code XXXX}, {@code -1985} or {@code Y170000002}
     * @param month {@code 01} to {@code 12}, a season {@code 21} to {@code 24}, {@code XX}, or nothing
     * @param day {@code 01} to {@code 31}, {@code XX}, or nothing
     * @param qualifier how sure it is
     */
    record Date(String year, String month, String day, Qualification qualifier) implements Single {
        static final String ANY_YEAR = "XXXX";
        private static final String UNKNOWN = "XX";
        private static final int SPRING = 21;
        private static final int WINTER = 24;
        private static final int LEAP_YEAR = 2000;

        public Date {
            days(year, month, day);
        }

        /** The year, when all its digits are known. */
        public Optional<Integer> knownYear() {
            return year.contains("X") ? Optional.empty() : Optional.of(number(year));
        }

        /** The number of the month, 1 to 12, when it is known. */
        public Optional<Integer> knownMonth() {
            return known(month).filter(m -> m < SPRING);
        }

        /** The season of the northern hemisphere, when that is said: {@code spring}. */
        public Optional<Season> season() {
            return known(month).filter(m -> m >= SPRING).map(m -> Season.values()[m - SPRING]);
        }

        /** The day of the month, when it is known. */
        public Optional<Integer> knownDay() {
            return known(day);
        }

        @Override
        public String digits() {
            return year + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + day);
        }

        @Override
        public Bounds bounds() {
            return days(year, month, day);
        }

        private static Bounds days(String year, String month, String day) {
            if (year.equals(ANY_YEAR)) {
                return anyYear(month, day);
            }
            if (year.contains("X")) {
                return years(number(year.replace('X', '0')), number(year.replace('X', '9')));
            }
            return known(month)
                    .map(m -> within(number(year), m, day))
                    .orElseGet(() -> years(number(year), number(year)));
        }

        private static Bounds within(int year, int month, String day) {
            Optional<Integer> known = known(day);
            if (known.isPresent()) {
                LocalDate date = LocalDate.of(year, month, known.get());
                return new Bounds(date, date);
            }
            YearMonth first = isSeason(month) ? Season.values()[month - SPRING].of(year) : YearMonth.of(year, month);
            return new Bounds(
                    first.atDay(1), first.plusMonths(isSeason(month) ? 2 : 0).atEndOfMonth());
        }

        /** Bounded by nothing, but its month and day must exist in some year. */
        private static Bounds anyYear(String month, String day) {
            int number = known(month).orElse(1);
            if (!isSeason(number)) {
                LocalDate.of(LEAP_YEAR, number, known(day).orElse(1));
            }
            return Bounds.OPEN;
        }

        private static Bounds years(int first, int last) {
            return new Bounds(Year.of(first).atDay(1), Year.of(last).atMonth(12).atEndOfMonth());
        }

        static boolean isSeason(int month) {
            return month >= SPRING && month <= WINTER;
        }

        private static Optional<Integer> known(String digits) {
            return digits.isEmpty() || digits.equals(UNKNOWN) ? Optional.empty() : Optional.of(number(digits));
        }

        private static int number(String digits) {
            return Integer.parseInt(digits.replace("Y", ""));
        }
    }

    /** Three months of the northern hemisphere. */
    enum Season implements Word {
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its first month; winter begins in December of its year. */
        YearMonth of(int year) {
            return YearMonth.of(year, 3 * ordinal() + 3);
        }
    }

    /**
     * A moment of a day: {@code 2019-12-16T23:20:30Z}.
     *
     * @param digits as it is written
     */
    record Moment(String digits) implements Single {
        private static final int SECONDS = "2019-12-16T23:20:30".length();

        public Moment {
            day(digits);
        }

        @Override
        public Qualification qualifier() {
            return Qualification.CERTAIN;
        }

        /** The day on the clocks of where it is said. */
        public LocalDate day() {
            return day(digits);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(day(), day());
        }

        private static LocalDate day(String digits) {
            String zone = digits.substring(SECONDS);
            if (!zone.isEmpty()) {
                ZoneOffset.of(zone);
            }
            return LocalDateTime.parse(digits.substring(0, SECONDS), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .toLocalDate();
        }
    }
}
