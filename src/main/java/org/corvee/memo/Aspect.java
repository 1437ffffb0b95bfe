package org.corvee.memo;

import java.util.Locale;
import org.corvee.model.Word;

/** A side of a footnote that a later build may have otherwise. */
public enum Aspect implements Word {
    /** The triple. */
    STATEMENT("different triple"),
    /** Our paraphrase. */
    WORDS("reworded"),
    /** Who says it, and through whom it came. */
    VOICE("re-attributed"),
    /** Whether it is asserted, reported, expected and so on, and whether it was taken back. */
    MODALITY("different modality"),
    /** The time for which it is said to hold. */
    TIME("different time"),
    /** The document, and the place in it. */
    PLACE("different passage"),
    /** On how many origins its statement rests. */
    ORIGINS("different number of origins"),
    /** What stands against it. */
    AGAINST("different conflicts");

    private final String change;

    Aspect(String change) {
        this.change = change;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a reader is told when it is no longer the same. */
    public String change() {
        return change;
    }
}
