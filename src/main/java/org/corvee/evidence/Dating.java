package org.corvee.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.corvee.model.Bounds;
import org.corvee.model.Edtf;

/**
 * A time as it is said, and the days between which it lies as the curators read it.
 *
 * @param edtf <a href="https://www.loc.gov/standards/datetime/">EDTF</a>, empty when no time is given; anything in
 *     somebody else's graph
 * @param bounds open on the sides where no day is known
 */
public record Dating(String edtf, Bounds bounds) {
    /** No time at all. */
    public static final Dating UNKNOWN = new Dating("", Bounds.OPEN);

    /** A time that nobody had to read. */
    public static Dating of(String edtf) {
        return new Dating(edtf, Edtf.find(edtf).map(Edtf::bounds).orElse(Bounds.OPEN));
    }

    /**
     * A time as a graph has it.
     *
     * @param first the first day, or empty; a day that is in no calendar is none
     * @param last the last day, or empty; days that run backwards are none
     */
    public static Dating read(String edtf, String first, String last) {
        LocalDate from = day(first).orElse(LocalDate.MIN);
        LocalDate to = day(last).orElse(LocalDate.MAX);
        return new Dating(edtf, from.isAfter(to) ? Bounds.OPEN : new Bounds(from, to));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.length() == "2019-12-16".length() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether nothing is said of it, and nothing read. */
    public boolean isMissing() {
        return edtf.isEmpty() && !isKnown();
    }

    /** What is said, when it can be read. */
    public Optional<Edtf> said() {
        return Edtf.find(edtf);
    }

    /** The first day, if one is known. */
    public Optional<LocalDate> first() {
        return bounds.earliest();
    }

    /** The last day, if one is known. */
    public Optional<LocalDate> last() {
        return bounds.latest();
    }

    /** Whether a day of it is known. */
    public boolean isKnown() {
        return !bounds.equals(Bounds.OPEN);
    }

    /** Whether it begins and does not end, or ends and does not begin. */
    public boolean isOpen() {
        return isKnown() && (first().isEmpty() || last().isEmpty());
    }

    /** Whether its source leaves it uncertain or approximate, or the curators had to find its year. */
    public boolean isVague() {
        return said().filter(time -> time.isQualified() || time.hasUnknownDigits())
                .isPresent();
    }
}
