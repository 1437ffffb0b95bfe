package org.corvee.search;

import java.util.Locale;

/** Of what a word is, what counts most first. */
public enum Place {
    /** Our words for what a claim says. */
    PARAPHRASE(1),
    /** A passage of a document's text. */
    TEXT(1),
    /** Why we read a claim so. */
    REASON(0.9f),
    /** What something in a claim is called. */
    LABEL(0.8f);

    private final float weight;

    Place(float weight) {
        this.weight = weight;
    }

    /** How much a word there counts. */
    float weight() {
        return weight;
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
