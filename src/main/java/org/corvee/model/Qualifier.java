package org.corvee.model;

import java.util.Locale;

/** How often, of how many or how far a statement holds, where it is not stated outright. */
public enum Qualifier implements Word {
    USUALLY,
    MOSTLY,
    SOME,
    ALL_AT_ONCE,
    HEAVILY,
    FORMERLY;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
