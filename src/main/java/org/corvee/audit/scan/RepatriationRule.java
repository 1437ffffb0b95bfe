package org.corvee.audit.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.scan.LawScan.AnswerSink;
import org.corvee.audit.scan.LawScan.Matter;
import org.corvee.audit.scan.ToldClaims.Told;

/** {@code compliance-2397-8}: whether the duty to send home those who earn abroad is engaged. */
final class RepatriationRule implements ScannedRule {
    @Override
    public void find(ToldClaims claims, Query query, Consumer<Binding> rows) {
        Asked asked = new Asked(claims, new LawScan(claims));
        asked.law()
                .find(
                        "/obligation/2397-8-repatriate",
                        List.of("nationality", "jurisdiction", "income", "date"),
                        asked::answer,
                        rows);
    }

    /** What this rule alone asks. */
    private static final class Asked {
        private final ToldClaims claims;
        private final LawScan law;
        private final Set<Long> presence = new HashSet<>();
        private final Set<Long> earnings = new HashSet<>();
        private final long leaves;
        private final long returnsTo;

        Asked(ToldClaims claims, LawScan law) {
            this.claims = claims;
            this.law = law;
            List.of("worksIn", "worksAt", "livesAt", "locatedIn", "remainsIn", "arrivesIn")
                    .forEach(name -> presence.add(claims.term(name)));
            List.of("wage", "owesLevy").forEach(name -> earnings.add(claims.term(name)));
            this.leaves = claims.term("leaves");
            this.returnsTo = claims.term("returnsTo");
        }

        LawScan law() {
            return law;
        }

        void answer(Matter matter, AnswerSink into) {
            List<Long> deadlines = law.latest(matter.obligation(), "deadline");
            List<Told> all = claims.about(matter.people());
            for (Told told : all) {
                if (isStay(told)) {
                    into.answer("jurisdiction", "yes", told.claim());
                    if (deadlines.stream().anyMatch(day -> law.holdsAfter(told, day))) {
                        into.answer("date", "yes", told.claim());
                    }
                }
                if (earnings.contains(told.predicate()) && law.isStated(told)) {
                    into.answer("income", told.affirms() ? "yes" : "no", told.claim());
                }
                if (isDeparture(told) && deadlines.stream().anyMatch(day -> isGone(told, day, all))) {
                    into.answer("date", "no", told.claim());
                }
            }
        }

        private boolean isStay(Told told) {
            return presence.contains(told.predicate())
                    && told.affirms()
                    && law.isStated(told)
                    && law.isAbroad(told.object());
        }

        private boolean isDeparture(Told told) {
            boolean goes = told.predicate() == leaves || told.predicate() == returnsTo && law.isHome(told.object());
            return goes && told.affirms() && law.isStated(told);
        }

        /** Whether they went by a day, and nobody places them abroad after it. */
        private boolean isGone(Told told, long day, List<Told> all) {
            return law.isUpTo(told.days().to(), day)
                    && all.stream()
                            .noneMatch(later ->
                                    isStay(later) && law.isAfter(later.days().from(), day));
        }
    }
}
