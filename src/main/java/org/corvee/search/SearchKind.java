package org.corvee.search;

import java.util.Locale;

/** The kinds of what can be found, in the order in which they are shown. */
public enum SearchKind {
    THINGS("Things"),
    DOCUMENTS("Documents"),
    CLAIMS("Claims"),
    /** Words of the documents themselves, where a reader has them at hand. */
    TEXTS("Texts"),
    QUESTIONS("Questions");

    private final String title;

    SearchKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The word in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
