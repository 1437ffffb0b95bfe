package org.corvee.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.Rules;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;

/**
 * An audit that can be run over several graphs.
 *
 * @param rules by which findings are derived
 * @param asked told after each question how many of the auditor's checks have been asked
 */
public record AuditRun(Auditor auditor, Rules rules, IntConsumer asked) {
    private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);

    /** The checks that hold all claims, or all voices, against each other: of a part of a graph they would say something else. */
    static final Set<String> OF_WHOLE_GRAPHS = Set.of("remark-share", "term-unused", "witness-singled-out");

    /** An audit that nobody waits for. */
    public AuditRun(Auditor auditor, Rules rules) {
        this(auditor, rules, asked -> {});
    }

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
                auditor.audit(new LocalEndpoint(dataset, new QueryBounds(LONGEST_CHECK)), graph, found, asked),
                derived);
    }

    /**
     * What a withdrawal would change, found from what depends on it alone, inside the caller's transaction on the whole.
     *
     * @param totals how many there are of what a change counts, by the words of {@link WithdrawalImpact}; what is not among
     *     them is not counted
     */
    public WithdrawalImpact impact(EvidenceGraph graph, Withdrawal withdrawal, Query policy, Map<String, Long> totals) {
        List<Triple> near = Neighbourhood.of(withdrawal, graph).toList();
        Withdrawal nothing = new Withdrawal(withdrawal.what(), Set.of());
        DatasetGraph before = nothing.rest(graph, near, policy, rules.containment());
        DatasetGraph after = withdrawal.rest(graph, near, policy, rules.containment());
        try {
            return Txn.calculateRead(
                    before,
                    () -> Txn.calculateRead(after, () -> WithdrawalImpact.of(
                                    withdrawal, part(before, graph.names()), part(after, graph.names()))
                            .countedIn(totals)));
        } finally {
            before.close();
            after.close();
        }
    }

    private WithdrawalImpact.AuditedGraph part(DatasetGraph dataset, ShortNames names) {
        WithdrawalImpact.AuditedGraph view =
                view(dataset, new EvidenceGraph(dataset.getDefaultGraph(), names), List.of());
        List<Outcome> ofParts = view.outcomes().stream()
                .filter(outcome -> !OF_WHOLE_GRAPHS.contains(outcome.check().name()))
                .toList();
        return new WithdrawalImpact.AuditedGraph(view.graph(), ofParts, view.findings());
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
