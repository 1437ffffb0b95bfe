package org.corvee.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.Rules;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;

/**
 * An audit that can be run over several graphs.
 *
 * @param rules by which findings are derived
 */
public record AuditRun(Auditor auditor, Rules rules) {
    private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);

    /**
     * A graph as it is audited, inside the caller's transaction.
     *
     * @param more what was found beyond the graph: in the texts, in the build
     */
    public WithdrawalImpact.AuditedGraph view(DatasetGraph dataset, EvidenceGraph graph, List<Checks.Found> more) {
        Findings derived = Findings.derive(dataset, rules);
        List<Checks.Found> found = new ArrayList<>(more);
        found.add(FindingChecks.find(Findings.published(dataset), derived, graph.names()));
        return new WithdrawalImpact.AuditedGraph(
                graph,
                auditor.audit(new LocalEndpoint(dataset, new QueryBounds(LONGEST_CHECK)), graph, found),
                derived);
    }

    /** What a withdrawal would change, inside the caller's transaction on the whole. */
    public WithdrawalImpact impact(DatasetGraph dataset, EvidenceGraph graph, Withdrawal withdrawal, Query policy) {
        WithdrawalImpact.AuditedGraph before = view(dataset, graph, List.of());
        DatasetGraph rest = withdrawal.rest(graph, policy, rules.containment());
        try {
            return Txn.calculateRead(rest, () -> {
                EvidenceGraph left = new EvidenceGraph(rest.getDefaultGraph(), graph.names());
                return WithdrawalImpact.of(withdrawal, before, view(rest, left, List.of()));
            });
        } finally {
            rest.close();
        }
    }
}
