package org.corvee.audit;

import java.util.Comparator;
import java.util.List;

/**
 * What one check found.
 *
 * @param severity how grave that is under the profile
 * @param notices the places, none when all is well
 */
public record Outcome(Check check, Severity severity, List<Notice> notices) {
    /** The gravest first, then those with the most notices, then by name. */
    public static final Comparator<Outcome> WORST_FIRST = Comparator.comparing(Outcome::severity)
            .thenComparing(outcome -> -outcome.notices().size())
            .thenComparing(outcome -> outcome.check().name());

    public Outcome {
        notices = List.copyOf(notices);
    }

    /** Whether the check found nothing. */
    public boolean isClean() {
        return notices.isEmpty();
    }
}
