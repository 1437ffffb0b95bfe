package org.corvee.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.audit.finding.FindingCounts;
import org.corvee.audit.finding.Rules;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.query.BoundQuery;
import org.corvee.query.Question;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.store.Snapshot;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a withdrawal changes is found in its neighbourhood: the same as when the whole graph is audited twice. */
class NeighbourhoodTest {
    private static final int CLAIMS = 700;
    private static final ShortNames NAMES = ShortNames.PUBLISHED;

    private final Rules rules = Rules.of(Inputs.library());
    private final AuditRun run = new AuditRun(new Auditor(Inputs.checks(), Inputs.profile()), rules);
    private final Query policy = policy();

    private static Query policy() {
        StoredQuery stored = Inputs.library().query("policy/default");
        return BoundQuery.of(new Question(
                        stored.place(),
                        stored.text(),
                        Map.of(
                                "policy", NAMES.thing("policy/default").orElseThrow(),
                                "curators", NAMES.thing("actor/corvee-curators").orElseThrow())))
                .query();
    }

    @Test
    void changesWhatAnAuditOfTheWholeWouldFindChanged(@TempDir Path folder) throws IOException {
        try (Snapshot snapshot = TestStores.generated(folder, CLAIMS).current().orElseThrow()) {
            Txn.executeRead(snapshot.dataset(), () -> compare(snapshot.dataset()));
        }
    }

    private void compare(DatasetGraph dataset) {
        EvidenceGraph graph = new EvidenceGraph(dataset.getDefaultGraph(), NAMES);
        WithdrawalImpact.AuditedGraph before = run.view(dataset, graph, List.of());
        Map<String, Long> totals = new WithdrawalImpact.Totals(
                        graph.claims().size(),
                        graph.passages().size(),
                        graph.documents().size(),
                        Withdrawal.facts(graph).size())
                .counted(FindingCounts.of(before.findings()), before.outcomes());
        for (String id : List.of("document/made-up-law", "document/made-up-000001")) {
            Withdrawal withdrawal = Withdrawal.of(
                    NodeFactory.createURI(NAMES.thing(id).orElseThrow().value()), graph);
            DatasetGraph rest = withdrawal.rest(graph, policy, rules.containment());
            WithdrawalImpact whole = Txn.calculateRead(
                    rest,
                    () -> WithdrawalImpact.of(
                            withdrawal,
                            before,
                            run.view(rest, new EvidenceGraph(rest.getDefaultGraph(), NAMES), List.of())));
            assertEquals(lines(whole), lines(run.impact(graph, withdrawal, policy, totals)), id);
            assertTrue(whole.changes().size() > 5, whole::toString);
        }
    }

    /** Without the checks that a part of a graph cannot answer. */
    private static Set<String> lines(WithdrawalImpact impact) {
        return impact.changes().stream()
                .filter(change -> AuditRun.OF_WHOLE_GRAPHS.stream()
                        .noneMatch(check -> change.what().startsWith(check + ":")
                                || change.what().equals("notices of " + check)))
                .map(WithdrawalImpact.Change::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
