package org.corvee.page.audit;

import java.util.List;
import org.corvee.query.Term;

/**
 * What one check found.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param places where; none when all is well
 */
public record CheckResult(Check check, String severity, List<Spot> places) {
    public CheckResult {
        places = List.copyOf(places);
    }

    /** What is looked for, why it matters and what to do. */
    public record Check(String name, String problem, String why, String fix) {}

    /**
     * One place where the problem is.
     *
     * @param about what it is about: a thing, or the three terms of a fact
     */
    public record Spot(List<Term> about, List<Detail> details) {
        public Spot {
            about = List.copyOf(about);
            details = List.copyOf(details);
        }
    }

    /** Something that a check says besides. */
    public record Detail(String name, Term value) {}

    boolean isClean() {
        return places.isEmpty();
    }
}
