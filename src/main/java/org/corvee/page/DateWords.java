package org.corvee.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A date of <a href="https://www.loc.gov/standards/datetime/">EDTF</a> in words: {@code XXXX-04-10} is “10 April, year not
 * given”.
 *
 * <p>What it does not know it shows as it is written.
 */
public final class DateWords {
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
    private static final Map<String, String> SEASONS =
            Map.of("21", "spring", "22", "summer", "23", "autumn", "24", "winter");
    private static final Map<String, String> DOUBTS =
            Map.of("~", "about ", "?", "perhaps ", "%", "perhaps about ", "", "");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(0[1-9]|1[0-2]|2[1-4]|XX))?"
                    + "(?:-(0[1-9]|[12][0-9]|3[01]|XX))?([~?%]?)");
    private static final Pattern SET = Pattern.compile("([\\[{])(.*)[\\]}]");

    private DateWords() {}

    /** The date in words. */
    public static String of(String edtf) {
        Matcher set = SET.matcher(edtf);
        if (set.matches()) {
            return set(set.group(1).equals("["), set.group(2));
        }
        String[] ends = edtf.split("/", -1);
        return ends.length == 2 ? interval(ends[0], ends[1]) : single(edtf);
    }

    /** The date in words; whoever points at them sees how it is written. */
    public static Html shown(String edtf) {
        return Html.tag(Html.Tag.SPAN, of(edtf)).with(Attribute.Name.TITLE, edtf);
    }

    private static String interval(String from, String to) {
        if (isOpen(from)) {
            return isOpen(to) ? "at any time" : "until " + single(to);
        }
        return isOpen(to) ? "since " + single(from) : within(from, to);
    }

    /** What both ends share is said once. */
    private static String within(String from, String to) {
        Matcher first = DATE.matcher(from);
        Matcher last = DATE.matcher(to);
        boolean shared = first.matches()
                && last.matches()
                && first.group(1).equals(last.group(1))
                && (first.group(4) + last.group(4)).isEmpty()
                && !part(first, 2).isEmpty()
                && !part(last, 2).isEmpty();
        if (!shared) {
            return single(from) + " to " + single(to);
        }
        boolean sameMonth = part(first, 2).equals(part(last, 2))
                && !part(first, 3).isEmpty()
                && !part(last, 3).isEmpty();
        String begin = sameMonth ? "" + Integer.parseInt(part(first, 3)) : before(part(first, 2), part(first, 3));
        return begin + " to " + date(last.group(1), part(last, 2), part(last, 3));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static String set(boolean one, String members) {
        if (members.contains("..")) {
            String[] ends = members.split("\\.\\.", 2);
            String between = interval(ends[0], ends[1]);
            return one ? "some day, " + between : "every day, " + between;
        }
        return Stream.of(members.split(","))
                .map(member -> single(member.strip()))
                .collect(Collectors.joining(one ? " or " : " and "));
    }

    private static String single(String edtf) {
        Matcher date = DATE.matcher(edtf);
        if (!date.matches() || part(date, 2).isEmpty() && !part(date, 3).isEmpty()) {
            return edtf;
        }
        String doubt = DOUBTS.getOrDefault(date.group(4), "");
        return doubt + date(date.group(1), part(date, 2), part(date, 3));
    }

    private static String part(Matcher date, int group) {
        String part = date.group(group);
        return part == null || part.equals("XX") ? "" : part;
    }

    private static String date(String year, String month, String day) {
        String before = before(month, day);
        if (year.equals("XXXX")) {
            return before.isEmpty() ? "year not given" : before + ", year not given";
        }
        return before.isEmpty() ? year(year) : before + " " + year(year);
    }

    private static String before(String month, String day) {
        if (month.isEmpty()) {
            return "";
        }
        int number = Integer.parseInt(month);
        String name = number > MONTHS.size() ? SEASONS.getOrDefault(month, month) : MONTHS.get(number - 1);
        return day.isEmpty() ? name : Integer.parseInt(day) + " " + name;
    }

    private static String year(String year) {
        if (year.endsWith("XX")) {
            return "some year from %s00 to %<s99".formatted(year.substring(0, 2));
        }
        return year.endsWith("X") ? "the %s0s".formatted(year.substring(0, 3)) : year;
    }
}
