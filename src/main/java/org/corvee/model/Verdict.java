package org.corvee.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody holds of two things who has compared them. */
public enum Verdict implements Word {
    /** They are one. */
    SAME("exactMatch"),
    /** They are two. */
    DIFFERENT("differentFrom"),
    /** It is left open. */
    UNSURE("resembles");

    private final String property;

    Verdict(String property) {
        this.property = property;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The local name of the property that says so. */
    public String property() {
        return property;
    }

    /** The verdict that a property says, if it says one. */
    public static Optional<Verdict> of(String property) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.property.equals(property))
                .findFirst();
    }
}
