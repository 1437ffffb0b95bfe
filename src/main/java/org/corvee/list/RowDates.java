package org.corvee.list;

import java.util.Optional;
import org.corvee.model.Bounds;
import org.corvee.model.Edtf;
import org.corvee.model.Unreadable;
import org.corvee.model.Years;
import org.corvee.source.Faults;

/**
 * Reads the dates of rows.
 *
 * @param text in which they stand
 * @param faults takes what is no date
 */
record RowDates(ListText text, Faults faults) {
    /** What to do about a date that is none. */
    static final String REMEDY = "ask its publisher, and correct it in a copy of the file until then";

    /** A day, such as {@code 2017-08-05}; a time zone behind it does not move it. */
    Optional<String> day(String written, int line, String field) {
        Optional<String> day = Bounds.day(written).filter(Years::hold).map(Object::toString);
        if (day.isEmpty()) {
            faults.add(text.spot(line), "'%s' in %s is no day".formatted(written, field), REMEDY);
        }
        return day;
    }

    /** A date in EDTF, which a text is said to be. */
    Optional<String> edtf(String written, int line, String field) {
        try {
            return Optional.of(Edtf.parse(written).text());
        } catch (Unreadable e) {
            faults.add(text.spot(line), "'%s' in %s is no date".formatted(written, field), REMEDY);
            return Optional.empty();
        }
    }
}
