package org.corvee.page.law;

import java.util.Comparator;
import java.util.List;
import org.corvee.query.Term;

/**
 * Whether what is claimed of somebody brings a paragraph to bear.
 *
 * @param about whom
 * @param missing what is not claimed and would decide it; none unless it is undetermined
 * @param support what it rests on, and what nobody has looked into
 */
public record LawFinding(Term.Iri iri, Term about, Outcome outcome, List<Term> missing, Support support) {
    /** The engaged first, then those of which the least is unknown, then the not engaged. */
    static final Comparator<LawFinding> TELLING_FIRST = Comparator.comparing(LawFinding::outcome)
            .thenComparing(finding -> finding.missing().size())
            .thenComparing(finding -> finding.iri().value());

    public LawFinding {
        missing = List.copyOf(missing);
    }

    /**
     * What a finding rests on.
     *
     * @param claims the claims
     * @param origins how many origins its weakest condition has, such as {@code 1} or {@code 1 to 2}; empty where none was counted
     * @param unexamined the exceptions of which nothing is recorded
     */
    public record Support(List<Footnote> claims, String origins, List<Term> unexamined) {
        public Support {
            claims = List.copyOf(claims);
            unexamined = List.copyOf(unexamined);
        }
    }

    /** Whether a duty is brought to bear. */
    public enum Outcome {
        ENGAGED("engaged"),
        ENGAGED_UNLESS_EXCEPTED("engaged unless an exception applies"),
        UNDETERMINED("undetermined"),
        NOT_ENGAGED("not engaged");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The word for a reader. */
        public String word() {
            return word;
        }
    }

    /**
     * A claim that a finding rests on.
     *
     * @param says our paraphrase
     * @param denies whether it is a denial
     */
    public record Footnote(Term.Iri claim, String says, boolean denies) {}
}
