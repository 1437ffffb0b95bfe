package org.corvee.model;

/** How credible a piece of information is: the numbers of the Admiralty code, 6 when it cannot be judged. */
public enum Credibility implements Word {
    CONFIRMED,
    PROBABLY_TRUE,
    POSSIBLY_TRUE,
    DOUBTFUL,
    IMPROBABLE,
    CANNOT_BE_JUDGED;

    /** The number as data writes it, {@code 1} for confirmed. */
    @Override
    public String word() {
        return String.valueOf(ordinal() + 1);
    }
}
