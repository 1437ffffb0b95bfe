package org.corvee.audit.finding;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.corvee.audit.scan.ScannedRule;
import org.corvee.audit.scan.ScannedRules;
import org.corvee.audit.scan.ToldClaims;
import org.corvee.store.DraftQuery;
import org.corvee.store.IndexScan;
import org.jspecify.annotations.Nullable;

/** What the rules find in a graph: by walking its claims where that is known for a rule, and else by its query. */
final class RuleRows {
    private final DatasetGraph dataset;
    private final IndexScan scan;
    private @Nullable ToldClaims claims;

    RuleRows(DatasetGraph dataset, IndexScan scan) {
        this.dataset = dataset;
        this.scan = scan;
    }

    /** Gives each row of a rule. */
    void of(Rules.Rule rule, Consumer<Binding> rows) {
        Optional<ScannedRule> scanned = ScannedRules.find(rule.name(), rule.version());
        if (scanned.isPresent() && claims().isPlain()) {
            scanned.get().find(claims(), rule.query(), rows);
            return;
        }
        DraftQuery.select(dataset, rule.query(), rows);
    }

    private ToldClaims claims() {
        ToldClaims known = claims;
        if (known == null) {
            known = ToldClaims.of(scan);
            claims = known;
        }
        return known;
    }
}
