package org.corvee.list;

import java.util.List;
import java.util.Optional;
import org.corvee.model.Bounds;
import org.corvee.model.Edtf;
import org.corvee.model.Unreadable;
import org.corvee.model.Years;
import org.corvee.source.Faults;

/**
 * Reads the dates of the UN's list.
 *
 * @param text in which they stand
 * @param faults takes what is no date
 */
record UnDates(ListText text, Faults faults) {
    private static final String REMEDY = "ask its publisher, and correct it in a copy of the file until then";

    /** A day, such as {@code 2017-08-05}; a time zone behind it does not move it. */
    Optional<String> day(String written, int line, String field) {
        Optional<String> day = Bounds.day(written).filter(Years::hold).map(Object::toString);
        if (day.isEmpty()) {
            faults.add(text.spot(line), "'%s' in %s is no day".formatted(written, field), REMEDY);
        }
        return day;
    }

    /** A date of birth in EDTF, if the element has one. */
    Optional<String> birth(XmlElement element) {
        String kind = element.text("TYPE_OF_DATE").orElse("");
        Optional<String> date = element.text("DATE").or(() -> element.text("YEAR"));
        Optional<String> between = element.text("FROM_YEAR").map(from -> element.text("TO_YEAR")
                .map(to -> "[%s..%s]".formatted(from, to))
                .orElse(from + "/.."));
        return switch (kind) {
            case "EXACT" -> date.flatMap(d -> edtf(d, element));
            case "APPROXIMATELY" -> date.flatMap(d -> edtf(d + "~", element));
            case "BETWEEN" -> between.flatMap(b -> edtf(b, element));
            default -> unknown(kind, element);
        };
    }

    private Optional<String> unknown(String kind, XmlElement element) {
        boolean saysNothing = kind.isEmpty()
                && List.of("DATE", "YEAR", "FROM_YEAR", "TO_YEAR").stream()
                        .allMatch(field -> element.text(field).isEmpty());
        if (!saysNothing) {
            faults.add(
                    text.spot(element.line()),
                    "no TYPE_OF_DATE '%s'".formatted(kind),
                    "it is EXACT, APPROXIMATELY or BETWEEN; " + REMEDY);
        }
        return Optional.empty();
    }

    /** A date in EDTF, which a text is said to be. */
    Optional<String> edtf(String written, XmlElement element) {
        try {
            return Optional.of(Edtf.parse(written).text());
        } catch (Unreadable e) {
            faults.add(text.spot(element.line()), "'%s' in %s is no date".formatted(written, element.name()), REMEDY);
            return Optional.empty();
        }
    }
}
