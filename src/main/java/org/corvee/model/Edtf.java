package org.corvee.model;

/**
 * A date or time of uncertain width, as the <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time
 * Format</a> writes it: levels 0 and 1, one-of-a-set ({@code [2019-12-16..2019-12-21]}) and unknown years
 * ({@code XXXX-04-10}).
 *
 * @param text in EDTF
 */
public record Edtf(String text) {
    public Edtf {
        EdtfReader.bounds(text);
    }

    /** Reads EDTF, or says why it is none. */
    public static Edtf parse(String text) {
        return new Edtf(text.strip());
    }

    /** The days between which it lies; qualifiers ({@code ~ ? %}) do not move them. */
    public Bounds bounds() {
        return EdtfReader.bounds(text);
    }

    /** Whether {@code other} may be a closer reading of this. */
    public boolean admits(Edtf other) {
        return new EdtfFit(this, other).holds();
    }
}
