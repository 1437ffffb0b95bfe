package org.corvee.model;

/**
 * The time for which a fact is stated.
 *
 * @param said as the text supports it
 * @param resolved as the curators read it; the same when they added nothing
 */
public record When(Edtf said, Edtf resolved) {
    public When {
        if (!said.equals(resolved) && !said.admits(resolved)) {
            throw new Unreadable(
                    "'%s' does not fit '%s'".formatted(resolved.text(), said.text()),
                    "write a resolved time that has the same known digits or lies within what was said");
        }
    }

    /** A time that stands as said. */
    public static When asSaid(Edtf said) {
        return new When(said, said);
    }

    /** Reads {@code said} or {@code said = resolved}. */
    public static When parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return asSaid(Edtf.parse(text));
        }
        When when = new When(Edtf.parse(text.substring(0, equals)), Edtf.parse(text.substring(equals + 1)));
        if (!when.isResolved()) {
            throw new Unreadable("'%s' resolves nothing".formatted(text), "write the time once");
        }
        return when;
    }

    public boolean isResolved() {
        return !said.equals(resolved);
    }

    /** The days between which it lies. */
    public Bounds bounds() {
        return resolved.bounds();
    }
}
