package org.corvee.model;

import java.util.Locale;

/** How a witness knows what he says. */
public enum HowKnown implements Word {
    WITNESSED,
    TOLD,
    DEDUCED;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
