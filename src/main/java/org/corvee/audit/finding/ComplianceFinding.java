package org.corvee.audit.finding;

import java.util.Comparator;
import java.util.List;
import org.corvee.evidence.Origins;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is claimed of somebody brings an obligation to bear. It never says that anybody broke the law.
 *
 * @param matter which provision is held against whom
 * @param engagement whether its conditions are met
 * @param missing what is not claimed and would decide it, words of the vocabulary such as {@code income}
 * @param strength how firmly the conditions stand
 */
public record ComplianceFinding(
        Finding.Basis basis, Matter matter, Engagement engagement, List<String> missing, Strength strength)
        implements Finding {
    /** What is engaged, then what lacks the least, then what is not engaged. */
    public static final Comparator<ComplianceFinding> TELLING_FIRST = Comparator.comparing(
                    (ComplianceFinding finding) -> finding.engagement)
            .thenComparing(finding -> finding.missing.size())
            .thenComparing(finding -> finding.matter.provision)
            .thenComparing(finding -> finding.matter.about);

    public ComplianceFinding {
        missing = missing.stream().distinct().sorted().toList();
        if ((engagement == Engagement.UNDETERMINED) == missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: something is missing exactly when a finding is undetermined: %s".formatted(matter, missing));
        }
        if ((engagement == Engagement.ENGAGED_UNLESS_EXCEPTED)
                == strength.unexamined().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: exceptions are unexamined exactly when a finding is engaged unless one applies: %s"
                            .formatted(matter, strength.unexamined()));
        }
    }

    /**
     * A provision and whom it is held against.
     *
     * @param provision its IRI
     * @param about the IRI of a cohort, a dispatch, or an employer with a status
     */
    public record Matter(String provision, String about) {}

    /**
     * How firmly the conditions of an engaged obligation stand.
     *
     * @param origins those of its weakest condition; none unless it is engaged and claims answer its conditions
     * @param unexamined the IRIs of the claims that state an exception of which nothing is recorded here
     */
    public record Strength(@Nullable Origins origins, List<String> unexamined) {
        /** Of what is not engaged. */
        public static final Strength NONE = new Strength(null, List.of());

        public Strength {
            unexamined = unexamined.stream().distinct().sorted().toList();
        }
    }

    /** Whether an obligation is brought to bear, the most telling first. */
    public enum Engagement {
        /** Every condition is claimed to be met, and no exception is left open. */
        ENGAGED,
        /** Every condition is claimed to be met, and nothing recorded speaks for an exception. */
        ENGAGED_UNLESS_EXCEPTED,
        /** A condition is open. */
        UNDETERMINED,
        /** A condition is claimed not to be met. */
        NOT_ENGAGED;

        /** The concept's name in the vocabulary, such as {@code not-engaged}. */
        public String word() {
            return ConceptName.of(this);
        }

        /** Whether every condition is claimed to be met. */
        public boolean isEngaged() {
            return this == ENGAGED || this == ENGAGED_UNLESS_EXCEPTED;
        }
    }

    @Override
    public String name() {
        return FindingName.of("compliance", basis.rule(), matter);
    }
}
