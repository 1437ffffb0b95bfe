package org.corvee.audit.scan;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.scan.ToldClaims.Told;

/** {@code conflict-judgement}: one voice considers lawful what another considers unlawful. */
final class JudgementRule implements ScannedRule {
    @Override
    public void find(ToldClaims claims, Query query, Consumer<Binding> rows) {
        RelatedRule related = new RelatedRule(claims, rows);
        List<List<Binding>> values = RelatedRule.values(query);
        List<Verdict> good = values.get(0).stream()
                .map(row -> new Verdict(
                        related.id(row, "good"),
                        related.id(row, "goodStance"),
                        row.contains("verdict"),
                        related.id(row, "verdict")))
                .toList();
        List<Verdict> bad = values.get(1).stream()
                .map(row -> new Verdict(
                        related.id(row, "bad"),
                        related.id(row, "badStance"),
                        row.contains("otherVerdict"),
                        related.id(row, "otherVerdict")))
                .toList();
        Laws laws = new Laws(claims);
        for (Verdict verdict : good) {
            claims.with(verdict.property()).stream()
                    .filter(one -> verdict.isOf(one) && !one.isRetracted())
                    .forEach(one -> related.aboutRelated(one.subject())
                            .filter(other -> bad.stream().anyMatch(judged -> judged.isOf(other)))
                            .filter(other -> !other.isRetracted() && laws.areOne(one, other))
                            .forEach(other -> related.give(
                                    one,
                                    other,
                                    "apparent",
                                    one.subject() == other.subject() ? "" : "They judge a whole and a part of it.")));
        }
    }

    /**
     * A judgement that counts as good or as bad.
     *
     * @param object the only one that counts, when some is given
     */
    private record Verdict(long property, long stance, boolean hasObject, long object) {
        boolean isOf(Told told) {
            return told.predicate() == property
                    && told.manner().stance() == stance
                    && (!hasObject || told.object() == object);
        }
    }

    /**
     * Which laws are one law.
     *
     * @param claims of the graph
     */
    private record Laws(ToldClaims claims) {
        boolean areOne(Told one, Told other) {
            long lawfulness = claims.term("lawfulness");
            return one.predicate() == lawfulness
                    || other.predicate() == lawfulness
                    || claims.isIn(one.object(), other.object())
                    || claims.isIn(other.object(), one.object());
        }
    }
}
