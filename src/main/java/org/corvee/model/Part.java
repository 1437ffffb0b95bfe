package org.corvee.model;

import java.util.Locale;

/** Where in its document a passage stands. */
public enum Part implements Word {
    BODY,
    HEADLINE,
    CAPTION,
    BYLINE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
