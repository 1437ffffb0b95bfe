package org.corvee.model;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.EdtfForm.Date;
import org.corvee.model.EdtfForm.End;
import org.corvee.model.EdtfForm.Interval;
import org.corvee.model.EdtfForm.Missing;
import org.corvee.model.EdtfForm.Moment;
import org.corvee.model.EdtfForm.OneOf;
import org.corvee.model.EdtfForm.Qualification;
import org.corvee.model.EdtfForm.Single;

/**
 * The grammar of {@link Edtf}.
 *
 * @param text the whole of it, which complaints quote
 */
record EdtfReader(String text) {
    private static final String FORMS =
            "write it like 2019-12-16, 2019-12, 2019, 2019-12~, 2019-22 (summer), 2019-12-XX,"
                    + " 201X, XXXX-04-10, 2019-12-19/2019-12-21, 2019-09-05/.. or [2019-12-16..2019-12-21]";

    /** A time stands in an address. */
    private static final int LONGEST = 200;

    private static final Pattern DATE = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?");
    private static final Pattern YEARS = Pattern.compile("\\d{3}X|\\d{2}XX|-\\d{4}|Y-?[1-9]\\d{4,8}");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:Z|[+-]\\d{2}(?::\\d{2})?)?");

    /** What a text is made of; all its days exist. */
    static EdtfForm read(String text) {
        try {
            return new EdtfReader(text).whole();
        } catch (DateTimeException e) {
            throw new Unreadable("'%s' is no EDTF date".formatted(text), "there is no such day, month or hour");
        }
    }

    private EdtfForm whole() {
        if (text.length() > LONGEST) {
            throw new Unreadable(
                    "a time of %d signs, which begins '%s'".formatted(text.length(), text.substring(0, 20)),
                    "write %d at most, such as the first and the last day".formatted(LONGEST));
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            List<EdtfForm> members = Arrays.stream(
                            text.substring(1, text.length() - 1).split(",", -1))
                    .map(this::member)
                    .toList();
            return new OneOf(members);
        }
        if (text.startsWith("{")) {
            throw new Unreadable(
                    "'%s' is EDTF of level 2".formatted(text),
                    "write [a,b] for one of several dates, or one statement for each date");
        }
        int slash = text.indexOf('/');
        return slash < 0 ? date(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    private EdtfForm member(String member) {
        int dots = member.indexOf("..");
        return dots < 0 ? date(member) : interval(member.substring(0, dots), member.substring(dots + 2));
    }

    private Interval interval(String from, String to) {
        End first = end(from);
        End last = end(to);
        if (first instanceof Missing && last instanceof Missing) {
            throw none();
        }
        return span(first, last);
    }

    private Interval span(End from, End to) {
        if (from.bounds().first().isAfter(to.bounds().last())) {
            throw new Unreadable("'%s' ends before it begins".formatted(text), "write the earlier date first");
        }
        return new Interval(from, to);
    }

    private End end(String date) {
        return switch (date) {
            case "" -> Missing.UNKNOWN;
            case ".." -> Missing.OPEN;
            default -> date(date);
        };
    }

    private Single date(String written) {
        Single date = single(written);
        if (!Years.hold(date.bounds())) {
            throw Years.beyond(text);
        }
        return date;
    }

    private Single single(String written) {
        if (MOMENT.matcher(written).matches()) {
            return new Moment(written);
        }
        Qualification qualifier = qualifier(written);
        String digits = written.substring(0, written.length() - qualifier.word().length());
        if (YEARS.matcher(digits).matches()) {
            return new Date(digits, "", "", qualifier);
        }
        Matcher date = DATE.matcher(digits);
        if (!date.matches()) {
            throw none();
        }
        return date(date.group(1), part(date, 2), part(date, 3), qualifier);
    }

    private Single date(String year, String month, String day, Qualification qualifier) {
        boolean hasDay = !day.isEmpty() && !day.equals("XX");
        boolean hasMonth = !month.isEmpty() && !month.equals("XX");
        boolean saysNothing = !hasMonth && !hasDay;
        if (year.equals(Date.ANY_YEAR) ? saysNothing : hasDay && !hasMonth) {
            throw none();
        }
        boolean isSeason = hasMonth && Date.isSeason(Integer.parseInt(month));
        if (year.equals(Date.ANY_YEAR) && isSeason && !day.isEmpty()) {
            throw none();
        }
        return new Date(year, month, day, qualifier);
    }

    private static Qualification qualifier(String date) {
        return Arrays.stream(Qualification.values())
                .filter(q -> q != Qualification.CERTAIN && date.endsWith(q.word()))
                .findFirst()
                .orElse(Qualification.CERTAIN);
    }

    private static String part(Matcher date, int group) {
        String part = date.group(group);
        return part == null ? "" : part;
    }

    private Unreadable none() {
        return new Unreadable("'%s' is no EDTF date".formatted(text), FORMS);
    }
}
