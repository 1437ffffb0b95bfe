package org.corvee.audit.scan;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.scan.LawScan.AnswerSink;
import org.corvee.audit.scan.LawScan.Matter;
import org.corvee.audit.scan.ToldClaims.Told;

/** {@code compliance-2375-17}: whether the ban on work authorisations is engaged. */
final class AuthorisationRule implements ScannedRule {
    @Override
    public void find(ToldClaims claims, Query query, Consumer<Binding> rows) {
        Asked asked = new Asked(claims, new LawScan(claims));
        asked.law()
                .find(
                        "/obligation/2375-17-no-authorisation",
                        List.of("nationality", "authorisation", "date"),
                        asked::answer,
                        rows);
    }

    /** What this rule alone asks. */
    private record Asked(ToldClaims claims, LawScan law) {
        void answer(Matter matter, AnswerSink into) {
            long enters = claims.term("entersOn");
            long holds = claims.term("holdsVisa");
            long ofClass = claims.term("visaClass");
            long work = claims.concept("visa-class", "work");
            for (Told told : claims.about(matter.people())) {
                boolean isPaper = told.predicate() == enters || told.predicate() == holds;
                if (isPaper && claims.next(ofClass, told.object()).contains(work) && law.isStated(told)) {
                    into.answer("authorisation", told.affirms() ? "yes" : "no", told.claim());
                    if (told.predicate() == enters && told.affirms()) {
                        date(matter, told, into);
                    }
                }
            }
        }

        private void date(Matter matter, Told told, AnswerSink into) {
            Set<Long> resolutions = claims.next(claims.term("partOf"), matter.provision());
            for (long resolution : resolutions) {
                for (long adopted : law.latest(resolution, "adoptedOn")) {
                    if (law.isAfter(told.days().from(), adopted)) {
                        into.answer("date", "yes", told.claim());
                    } else if (law.isUpTo(told.days().to(), adopted)) {
                        into.answer("date", "no", told.claim());
                    }
                }
            }
        }
    }
}
