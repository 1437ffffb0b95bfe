package org.corvee.audit.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.scan.ToldClaims.Told;

/** {@code conflict-exclusive-status}: two conditions that a thing cannot be in at once. */
final class StatusRule implements ScannedRule {
    @Override
    public void find(ToldClaims claims, Query query, Consumer<Binding> rows) {
        RelatedRule related = new RelatedRule(claims, rows);
        Map<Long, Set<Long>> excluded = new HashMap<>();
        for (Binding values : RelatedRule.values(query).get(0)) {
            excluded.computeIfAbsent(related.id(values, "status"), none -> new HashSet<>())
                    .add(related.id(values, "otherStatus"));
        }
        long status = claims.term("hasStatus");
        for (Told one : claims.with(status)) {
            Set<Long> others = excluded.getOrDefault(one.object(), Set.of());
            if (!others.isEmpty() && one.affirms() && !one.isRetracted()) {
                related.aboutRelated(one.subject())
                        .filter(other -> other.predicate() == status && others.contains(other.object()))
                        .filter(other -> other.affirms() && !other.isRetracted())
                        .forEach(other -> related.give(
                                one,
                                other,
                                "apparent",
                                one.subject() == other.subject() ? "" : "They speak of a whole and of a part of it."));
            }
        }
    }
}
