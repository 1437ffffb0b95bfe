package org.corvee.evidence;

import java.util.Locale;
import org.corvee.model.Word;

/** What sort of thing happens; the words are those of {@code queries/page/occurrences.rq}. */
public enum OccurrenceKind implements Word {
    DISPATCH,
    ARRIVAL,
    PRESENCE,
    DEPARTURE,
    RETURN,
    STATUS,
    EVENT,
    DEADLINE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what is said leads to where somebody is, comes to or leaves. */
    boolean isSomewhere() {
        return switch (this) {
            case DISPATCH, ARRIVAL, PRESENCE, DEPARTURE, RETURN -> true;
            case STATUS, EVENT, DEADLINE -> false;
        };
    }
}
