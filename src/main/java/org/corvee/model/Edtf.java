package org.corvee.model;

import java.util.Optional;

/**
 * A date or time of uncertain width, as the <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time
 * Format</a> writes it: levels 0 and 1, one-of-a-set ({@code [2019-12-16..2019-12-21]}) and unknown years
 * ({@code XXXX-04-10}).
 *
 * @param text in EDTF
 */
public record Edtf(String text) {
    public Edtf {
        EdtfReader.read(text);
    }

    /** Reads EDTF, or says why it is none. */
    public static Edtf parse(String text) {
        return new Edtf(text.strip());
    }

    /** Reads EDTF, or nothing where the text is none. */
    public static Optional<Edtf> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** What it is made of. */
    public EdtfForm form() {
        return EdtfReader.read(text);
    }

    /** The days between which it lies; qualifiers ({@code ~ ? %}) do not move them. */
    public Bounds bounds() {
        return form().bounds();
    }

    /** Whether one of its dates is said to be approximate or uncertain. */
    public boolean isQualified() {
        return form().dates().anyMatch(date -> date.qualifier() != EdtfForm.Qualification.CERTAIN);
    }

    /** Whether one of its dates has an unknown digit. */
    public boolean hasUnknownDigits() {
        return form().dates().anyMatch(date -> !date.isWhole());
    }

    /** Whether {@code other} may be a closer reading of this. */
    public boolean admits(Edtf other) {
        return new EdtfRefinement(this, other).holds();
    }
}
