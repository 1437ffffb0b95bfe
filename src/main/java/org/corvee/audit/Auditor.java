package org.corvee.audit;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.query.Endpoint;

/**
 * Asks every check of a graph, and weighs what they find.
 *
 * @param checks those that are questions
 * @param profile names every check exactly once
 * @param audience who will read what is found
 */
public record Auditor(Checks checks, Profile profile, Check.Audience audience) {
    /** An audit that everybody may read. */
    public Auditor(Checks checks, Profile profile) {
        this(checks, profile, Check.Audience.EVERYBODY);
    }

    public Auditor {
        profile.requireExactly(Stream.concat(checks.stored().stream().map(Checks.Stored::check), inJava())
                .toList());
    }

    private static Stream<Check> inJava() {
        return Stream.concat(
                Stream.of(ClaimIds.CHECK, IdentityChecks.CHECK, FindingChecks.CHECK, BuildChecks.CHECK),
                TextChecks.all().stream());
    }

    /**
     * Every check with what it finds, the worst first.
     *
     * @param more what was found beyond the graph itself: in the texts, the findings, the build
     * @param asked told after each question how many have been asked
     */
    public List<Outcome> audit(Endpoint endpoint, EvidenceGraph graph, List<Checks.Found> more, IntConsumer asked) {
        return Stream.of(checks.find(endpoint, asked), List.of(ClaimIds.find(graph), IdentityChecks.find(graph)), more)
                .flatMap(List::stream)
                .map(found -> new Outcome(found.check(), profile.of(found.check()), found.notices()))
                .map(outcome -> outcome.seenBy(audience))
                .sorted(Outcome.WORST_FIRST)
                .toList();
    }

    /** An audit that cannot be done: its checks, its profile or its graph are not usable. One problem a line. */
    public static final class UnusableAudit extends RuntimeException {
        private static final long serialVersionUID = 1;

        /**
         * @param problems each with place, fault and remedy
         */
        public UnusableAudit(List<String> problems) {
            super(String.join("\n", problems));
        }
    }
}
