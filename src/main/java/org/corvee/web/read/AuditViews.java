package org.corvee.web.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.corvee.audit.Outcome;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.FindingCounts;
import org.corvee.audit.finding.FindingTable;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.page.ListPart;
import org.corvee.page.audit.AuditList;
import org.corvee.page.audit.AuditView;
import org.corvee.store.BuildSummary;
import org.corvee.web.PageQuestions;
import org.corvee.web.ServedBuild;

/**
 * What the pages of an audit show: the findings of the build, read a page at a time, and what the checks found.
 *
 * <p>Ask inside {@link ServedBuild#read}.
 *
 * @param withTexts whether passages are held against their texts
 */
record AuditViews(PageQuestions questions, ServedBuild.PerBuild<FindingTable> tables, boolean withTexts) {
    AuditViews(PageQuestions questions, boolean withTexts) {
        this(
                questions,
                new ServedBuild.PerBuild<>(
                        build -> FindingTable.of(build.snapshot().dataset())),
                withTexts);
    }

    /** The first of everything. */
    AuditView first(ServedBuild build, Optional<List<Outcome>> outcomes, int each) {
        FindingTable table = tables.of(build);
        EvidenceGraph evidence = questions.evidence(build);
        List<Conflict> conflicts = Arrays.stream(Conflict.Verdict.values())
                .flatMap(verdict -> table.conflicts(evidence, verdict, 0, each).stream())
                .toList();
        return view(build, outcomes, table.corroborations(evidence, 0, each), conflicts);
    }

    /** How many there are of everything, and none of it. */
    AuditView counted(ServedBuild build, Optional<List<Outcome>> outcomes) {
        return view(build, outcomes, List.of(), List.of());
    }

    /** A page of one list. */
    AuditView of(ServedBuild build, Optional<List<Outcome>> outcomes, AuditList list, ListPart part) {
        FindingTable table = tables.of(build);
        EvidenceGraph evidence = questions.evidence(build);
        List<Corroboration> corroborations =
                list.isCorroboration() ? table.corroborations(evidence, part.from(), part.to()) : List.of();
        List<Conflict> conflicts = list.verdict()
                .map(verdict -> table.conflicts(evidence, verdict, part.from(), part.to()))
                .orElse(List.of());
        return view(build, outcomes, corroborations, conflicts);
    }

    private AuditView view(
            ServedBuild build,
            Optional<List<Outcome>> outcomes,
            List<Corroboration> corroborations,
            List<Conflict> conflicts) {
        FindingCounts counts = tables.of(build).counts();
        return new AuditView(
                scope(build),
                counts,
                new Findings(corroborations, conflicts, List.of()),
                outcomes,
                claims(build, Stream.concat(corroborations.stream(), conflicts.stream())));
    }

    /** How many there are of what a withdrawal changes. */
    Map<String, Long> counts(ServedBuild build) {
        ClaimTable.Totals totals = build.claims().totals();
        return new WithdrawalImpact.Totals(totals.claims(), totals.passages(), totals.documents(), totals.accepted())
                .counted(tables.of(build).counts(), List.of());
    }

    private AuditView.Scope scope(ServedBuild build) {
        BuildSummary summary = build.snapshot().summary();
        ClaimTable.Totals totals = build.claims().totals();
        return new AuditView.Scope(
                build.snapshot().id().hex(),
                summary.policy(),
                new AuditView.Scope.Size(
                        totals.claims(),
                        totals.documents(),
                        totals.accepted(),
                        summary.counts().triples()),
                withTexts);
    }

    /** The first claims of each finding; a page shows no more. */
    private Map<String, Claim> claims(ServedBuild build, Stream<? extends Finding> findings) {
        EvidenceGraph evidence = questions.evidence(build);
        Map<String, Claim> claims = new LinkedHashMap<>();
        findings.flatMap(AuditViews::shown)
                .forEach(iri -> claims.computeIfAbsent(iri, one -> evidence.claim(NodeFactory.createURI(one))));
        return claims;
    }

    private static Stream<String> shown(Finding finding) {
        return finding instanceof Conflict conflict
                ? Stream.of(conflict.sides().one(), conflict.sides().other())
                        .flatMap(side -> side.stream().limit(AuditView.LINES))
                : finding.basis().claims().stream().limit(AuditView.LINES);
    }
}
