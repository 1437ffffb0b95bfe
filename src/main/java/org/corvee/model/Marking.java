package org.corvee.model;

import java.util.Locale;

/**
 * How far a claim may be passed on: the Traffic Light Protocol 2.0, strictest first.
 *
 * <p>See <a href="https://www.first.org/tlp/">FIRST's definition</a>. AMBER+STRICT and AMBER are two markings.
 */
public enum Marking implements Word {
    RED,
    AMBER_STRICT,
    AMBER,
    GREEN,
    CLEAR;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 0 for the freest, more for stricter. */
    public int rank() {
        return CLEAR.ordinal() - ordinal();
    }

    public boolean isStricterThan(Marking other) {
        return rank() > other.rank();
    }
}
