package org.corvee.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of {@link Edtf}, and the days that each form may mean. */
final class EdtfReader {
    private static final String FORMS =
            "write it like 2019-12-16, 2019-12, 2019, 2019-12~, 2019-22 (summer), 2019-12-XX,"
                    + " 201X, XXXX-04-10, 2019-12-19/2019-12-21, 2019-09-05/.. or [2019-12-16..2019-12-21]";
    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern FAR_YEAR = Pattern.compile("-\\d{4}|Y-?\\d{5,9}");
    private static final Pattern DECADE = Pattern.compile("(\\d{2})(\\dX|XX)");
    private static final Pattern INEXACT = Pattern.compile("(\\d{4}(?:-\\d{2})?)(?:-XX){1,2}");
    private static final Pattern ANY_YEAR = Pattern.compile("XXXX-(\\d{2}|XX)(?:-(\\d{2}|XX))?");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:Z|[+-]\\d{2}(?::\\d{2})?)?");
    private static final int SPRING = 21;
    private static final int WINTER = 24;
    private static final int LEAP_YEAR = 2000;

    private EdtfReader() {}

    static Bounds bounds(String text) {
        try {
            return whole(text);
        } catch (DateTimeException e) {
            throw new Unreadable("'%s' is no EDTF date".formatted(text), "there is no such day, month or hour");
        }
    }

    private static Bounds whole(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return oneOf(text, text.substring(1, text.length() - 1));
        }
        if (text.startsWith("{")) {
            throw new Unreadable(
                    "'%s' is EDTF of level 2".formatted(text),
                    "write [a,b] for one of several dates, or one fact for each date");
        }
        int slash = text.indexOf('/');
        return slash < 0 ? date(text, text) : interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static Bounds oneOf(String text, String members) {
        Bounds all = null;
        for (String member : members.split(",", -1)) {
            Bounds one = member(text, member);
            all = all == null ? one : all.and(one);
        }
        return all == null ? Bounds.OPEN : all;
    }

    private static Bounds member(String text, String member) {
        int dots = member.indexOf("..");
        if (dots < 0) {
            return date(text, member);
        }
        return span(text, end(text, member.substring(0, dots)), end(text, member.substring(dots + 2)));
    }

    private static Bounds interval(String text, String from, String to) {
        if (isOpen(from) && isOpen(to)) {
            throw none(text);
        }
        return span(text, end(text, from), end(text, to));
    }

    private static Bounds span(String text, Bounds from, Bounds to) {
        if (from.first().isAfter(to.last())) {
            throw new Unreadable("'%s' ends before it begins".formatted(text), "write the earlier date first");
        }
        return new Bounds(from.first(), to.last());
    }

    private static Bounds end(String text, String date) {
        return isOpen(date) ? Bounds.OPEN : date(text, date);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Bounds date(String text, String date) {
        String plain = unqualified(date);
        Matcher calendar = CALENDAR.matcher(plain);
        if (calendar.matches()) {
            return calendar(calendar);
        }
        Matcher inexact = INEXACT.matcher(plain);
        if (inexact.matches() && plain.length() <= "2019-XX-XX".length()) {
            return date(text, inexact.group(1));
        }
        Matcher anyYear = ANY_YEAR.matcher(plain);
        if (anyYear.matches()) {
            return anyYear(text, anyYear);
        }
        Matcher decade = DECADE.matcher(plain);
        if (decade.matches()) {
            return years(number(plain.replace('X', '0')), number(plain.replace('X', '9')));
        }
        if (FAR_YEAR.matcher(plain).matches()) {
            int year = number(plain.replace("Y", ""));
            return years(year, year);
        }
        Matcher moment = MOMENT.matcher(date);
        if (moment.matches()) {
            LocalDate day = LocalDateTime.parse(moment.group(1), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .toLocalDate();
            return new Bounds(day, day);
        }
        throw none(text);
    }

    /** The date without {@code ~ ? %}, which say how sure it is and do not move it. */
    static String unqualified(String date) {
        return date.isEmpty() || "~?%".indexOf(date.charAt(date.length() - 1)) < 0
                ? date
                : date.substring(0, date.length() - 1);
    }

    private static Bounds calendar(Matcher date) {
        int year = number(date.group(1));
        if (date.group(2) == null) {
            return years(year, year);
        }
        int month = number(date.group(2));
        if (date.group(3) != null) {
            LocalDate day = LocalDate.of(year, month, number(date.group(3)));
            return new Bounds(day, day);
        }
        return month >= SPRING && month <= WINTER ? season(year, month) : month(YearMonth.of(year, month));
    }

    /** Three months of the northern hemisphere; winter begins in December of its year. */
    private static Bounds season(int year, int season) {
        YearMonth first = YearMonth.of(year, 3 * (season - SPRING) + 3);
        return new Bounds(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    private static Bounds month(YearMonth month) {
        return new Bounds(month.atDay(1), month.atEndOfMonth());
    }

    private static Bounds years(int first, int last) {
        return new Bounds(Year.of(first).atDay(1), Year.of(last).atMonth(12).atEndOfMonth());
    }

    /** Bounded by nothing, but its month and day must exist in some year. */
    private static Bounds anyYear(String text, Matcher date) {
        String month = date.group(1);
        String day = date.group(2);
        boolean saysNothing = month.equals("XX") && (day == null || day.equals("XX"));
        boolean isSeason = !month.equals("XX") && number(month) >= SPRING && number(month) <= WINTER;
        if (saysNothing || isSeason && day != null) {
            throw none(text);
        }
        if (!isSeason) {
            LocalDate.of(LEAP_YEAR, known(month), day == null ? 1 : known(day));
        }
        return Bounds.OPEN;
    }

    private static int known(String digits) {
        return digits.equals("XX") ? 1 : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Unreadable none(String text) {
        return new Unreadable("'%s' is no EDTF date".formatted(text), FORMS);
    }
}
