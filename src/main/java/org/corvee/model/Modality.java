package org.corvee.model;

import java.util.Locale;

/** How firmly a testimony states a fact. */
public enum Modality implements Word {
    ASSERTED,
    REPORTED,
    EXPECTED,
    RUMOURED,
    INFERRED,
    OPINION;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
