package org.corvee.page.audit;

import java.util.List;
import org.corvee.query.Term;

/**
 * What would change with a withdrawal.
 *
 * @param claims those that go with it
 */
public record Without(Term.Iri withdrawn, List<Term> claims, List<Change> changes) {
    public Without {
        claims = List.copyOf(claims);
        changes = List.copyOf(changes);
    }

    /** What can change, in the order of the page. */
    public enum Kind {
        COUNT("In numbers"),
        FACT("Facts"),
        CONFLICT("Conflicts"),
        CORROBORATION("Corroboration"),
        COMPLIANCE("Findings about the law"),
        NOTICE("What the checks find");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * One thing that would be otherwise.
     *
     * @param what what it is about
     * @param before how it is, empty when it is not there
     * @param after how it would be, empty when it would be gone
     */
    public record Change(Kind kind, String what, String before, String after) {}

    /** The changes of a kind. */
    List<Change> changes(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
