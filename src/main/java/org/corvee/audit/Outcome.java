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
 * @param withheld how many places there are that the reader may not see
 */
public record Outcome(Check check, Check.Severity severity, List<Notice> notices, int withheld) {
    /** The gravest first, then those with the most notices, then by name. */
    public static final Comparator<Outcome> WORST_FIRST = Comparator.comparing(Outcome::severity)
            .thenComparing(outcome -> -outcome.places())
            .thenComparing(outcome -> outcome.check().name());

    public Outcome {
        notices = List.copyOf(notices);
    }

    /** What a check found, with every place. */
    public Outcome(Check check, Check.Severity severity, List<Notice> notices) {
        this(check, severity, notices, 0);
    }

    /** The same for a reader of an audience: without the places that are not for them, but with their number. */
    Outcome seenBy(Check.Audience audience) {
        return audience.sees(check.audience()) ? this : new Outcome(check, severity, List.of(), places());
    }

    /** In how many places the check found its problem. */
    public int places() {
        return notices.size() + withheld;
    }

    /** Whether the check found nothing. */
    public boolean isClean() {
        return places() == 0;
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
