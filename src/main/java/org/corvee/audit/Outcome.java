package org.corvee.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.corvee.query.Term;

/**
 * What one check found.
 *
 * @param severity how grave that is under the profile
 * @param notices the places, none when all is well
 */
public record Outcome(Check check, Check.Severity severity, List<Notice> notices) {
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

    /**
     * One place where a check found its problem.
     *
     * @param focus what it is about: a claim, a testimony, a document, a thing
     * @param details what else the check says of it, in the order of its columns
     */
    public record Notice(Term focus, List<Detail> details) {
        public Notice {
            details = List.copyOf(details);
        }

        /** Something that a check says by name. */
        public record Detail(String name, Term value) {}

        /** The terms by which the notice is found: its focus, or the triple of a fact of which the focus is the subject. */
        public List<Term> terms() {
            return isFact()
                    ? List.of(
                            focus,
                            detail("predicate").orElseThrow(),
                            detail("object").orElseThrow())
                    : List.of(focus);
        }

        /** The details that are not among the {@link #terms()}. */
        public List<Detail> rest() {
            return isFact()
                    ? details.stream()
                            .filter(detail -> !detail.name().equals("predicate")
                                    && !detail.name().equals("object"))
                            .toList()
                    : details;
        }

        /** Whether it is about a triple: its columns are {@code ?focus ?predicate ?object}, and no other subject. */
        public boolean isFact() {
            return detail("predicate").isPresent()
                    && detail("object").isPresent()
                    && detail("subject").isEmpty();
        }

        /** What a detail says, if there is one of that name. */
        public Optional<Term> detail(String name) {
            return details.stream()
                    .filter(detail -> detail.name().equals(name))
                    .map(Detail::value)
                    .findFirst();
        }
    }
}
