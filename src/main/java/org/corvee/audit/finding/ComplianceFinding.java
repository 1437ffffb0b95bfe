package org.corvee.audit.finding;

import java.util.List;

/**
 * Whether what is claimed of somebody brings an obligation to bear. It never says that anybody broke the law.
 *
 * @param matter which provision is held against whom
 * @param engagement whether its conditions are met
 * @param missing what is not claimed and would decide it, words of the vocabulary such as {@code income}
 */
public record ComplianceFinding(Basis basis, Matter matter, Engagement engagement, List<String> missing)
        implements Finding {
    public ComplianceFinding {
        missing = missing.stream().distinct().sorted().toList();
        if ((engagement == Engagement.UNDETERMINED) == missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: something is missing exactly when a finding is undetermined: %s".formatted(matter, missing));
        }
    }

    /**
     * A provision and whom it is held against.
     *
     * @param provision its IRI
     * @param about the IRI of a cohort, a dispatch, a return, or something with a status
     */
    public record Matter(String provision, String about) {}

    /** Whether an obligation is brought to bear. */
    public enum Engagement {
        /** Every condition is claimed to be met. */
        ENGAGED,
        /** A condition is claimed not to be met. */
        NOT_ENGAGED,
        /** A condition is open; the normal outcome. */
        UNDETERMINED;

        /** The concept's name in the vocabulary, such as {@code not-engaged}. */
        public String word() {
            return Words.of(this);
        }
    }

    @Override
    public String name() {
        return FindingName.of("compliance", basis.rule(), matter);
    }
}
