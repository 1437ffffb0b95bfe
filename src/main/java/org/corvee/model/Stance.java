package org.corvee.model;

import java.util.Locale;

/** Whether a testimony affirms a fact or denies it. */
public enum Stance implements Word {
    AFFIRMS,
    DENIES;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
