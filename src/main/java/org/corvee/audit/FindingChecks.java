package org.corvee.audit;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.Findings;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/** Whether the findings that a graph publishes are those that follow from its claims. */
public final class FindingChecks {
    static final Check CHECK = new Check(
            "finding-differs",
            "A published finding does not follow from the claims.",
            "Queries and pages show it, but the claims do not support it.",
            "Build the graph again; if it still differs, the rules that derived it have changed.");

    private FindingChecks() {}

    /**
     * What differs; a graph that publishes no findings at all has promised none.
     *
     * @param names gives findings their IRIs
     */
    public static Checks.Found find(Findings published, Findings derived, ShortNames names) {
        return published.all().findAny().isEmpty()
                ? new Checks.Found(CHECK, List.of())
                : new Checks.Found(
                        CHECK,
                        Stream.concat(
                                        published.without(derived).stream()
                                                .map(finding -> notice(finding, "published", names)),
                                        derived.without(published).stream()
                                                .map(finding -> notice(finding, "derived", names)))
                                .toList());
    }

    private static Outcome.Notice notice(Finding finding, String where, ShortNames names) {
        return new Outcome.Notice(
                names.thing("finding/" + finding.name()).orElseThrow(),
                List.of(new Outcome.Notice.Detail(
                        where, Term.Literal.text(finding.basis().label()))));
    }
}
