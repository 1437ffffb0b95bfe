package org.corvee.model;

import java.util.Locale;

/** How a number is meant: exactly, about, or as an end. */
public enum Comparison implements Word {
    EXACTLY(""),
    ABOUT("~"),
    LESS_THAN("<"),
    AT_MOST("<="),
    MORE_THAN(">"),
    AT_LEAST(">=");

    private final String mark;

    Comparison(String mark) {
        this.mark = mark;
    }

    /** The mark before the number. */
    @Override
    public String word() {
        return mark;
    }

    /** The same in words: {@code less than}; nothing for {@link #EXACTLY}. */
    String inWords() {
        return this == EXACTLY ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
