package org.corvee.audit.finding;

import java.util.List;

/**
 * Claims that contradict each other, or seem to.
 *
 * @param verdict whether they do
 * @param sides who stands against whom
 * @param because why the verdict is so, one sentence
 */
public record Conflict(Finding.Basis basis, ConflictKind kind, Verdict verdict, Sides sides, String because)
        implements Finding {
    /** In which way claims can contradict each other. */
    public enum ConflictKind {
        /** Different values of a property that has one. */
        SINGLE_VALUED,
        /** One affirms what the other denies. */
        DENIAL,
        /** Two numbers for one thing that cannot both be right. */
        DISJOINT_QUANTITIES,
        /** Two conditions in which a thing cannot be at once. */
        EXCLUSIVE_STATUS,
        /** One calls lawful what the other calls unlawful. */
        JUDGEMENT,
        /** Something was expected, and it is reported that it came otherwise. */
        EXPECTED_AGAINST_REPORTED;

        /** The concept's name in the vocabulary, such as {@code single-valued}. */
        public String word() {
            return ConceptName.of(this);
        }
    }

    /** Whether claims contradict each other. */
    public enum Verdict {
        /** They cannot both be right. */
        REAL,
        /** They speak of different times or scopes. */
        APPARENT,
        /** What is recorded does not decide it. */
        OPEN;

        /** The concept's name in the vocabulary, such as {@code real}. */
        public String word() {
            return ConceptName.of(this);
        }
    }

    /**
     * The claims of each side, by IRI.
     *
     * @param one of the value that most claims give; of the affirmation; of the favourable judgement; of the expectation
     * @param other of the other values; of the denial; of the adverse judgement; of the report
     */
    public record Sides(List<String> one, List<String> other) {
        public Sides {
            one = one.stream().distinct().sorted().toList();
            other = other.stream().distinct().sorted().toList();
            if (one.isEmpty() || other.isEmpty()) {
                throw new IllegalArgumentException("a conflict has claims on both sides: %s, %s".formatted(one, other));
            }
        }
    }

    @Override
    public String name() {
        return FindingName.of("conflict", basis);
    }
}
