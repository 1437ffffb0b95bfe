package org.corvee.audit.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.scan.ToldClaims.Told;

/**
 * {@code conflict-expected-against-reported-presence}: nobody was expected to remain after a day, and people are reported
 * to be there later.
 */
final class PresenceRule implements ScannedRule {
    @Override
    public void find(ToldClaims claims, Query query, Consumer<Binding> rows) {
        Reports reports = new Reports(claims);
        RelatedRule related = new RelatedRule(claims, rows);
        long denies = claims.concept("stance", "denies");
        long expected = claims.concept("modality", "expected");
        for (Told one : claims.with(claims.term("remainsIn"))) {
            boolean isExpectation =
                    one.manner().stance() == denies && one.manner().mood() == expected;
            if (isExpectation && !one.isRetracted() && one.days().to() != ToldClaims.NONE) {
                related.parts(one.subject()).forEach(part -> reports.against(one, part)
                        .forEach(other ->
                                related.give(one, other, "real", "They are reported there at a time after the day.")));
            }
        }
    }

    /** Who is reported to be where. */
    private static final class Reports {
        private final ToldClaims claims;
        private final LawScan law;
        private final Set<Long> presence = new HashSet<>();
        private final Set<Long> moves = new HashSet<>();
        private final Set<Long> moods;

        Reports(ToldClaims claims) {
            this.claims = claims;
            this.law = new LawScan(claims);
            List.of("remainsIn", "locatedIn", "worksIn", "worksAt", "livesAt")
                    .forEach(name -> presence.add(claims.term(name)));
            List.of("arrivesIn", "sentTo").forEach(name -> moves.add(claims.term(name)));
            this.moods = claims.moods("asserted", "reported");
        }

        /** The reports of some people's presence where they were not expected to remain, after the day of that. */
        List<Told> against(Told one, long part) {
            long day = one.days().to();
            boolean comeLater = claims.about(part).stream()
                    .anyMatch(coming -> moves.contains(coming.predicate())
                            && coming.affirms()
                            && law.isAfter(coming.days().from(), day));
            return comeLater
                    ? List.of()
                    : claims.about(part).stream()
                            .filter(other -> presence.contains(other.predicate()) && other.affirms())
                            .filter(other -> moods.contains(other.manner().mood()) && !other.isRetracted())
                            .filter(other -> law.holdsAfter(other, day) && claims.isIn(other.object(), one.object()))
                            .toList();
        }
    }
}
