package org.corvee.page.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.FindingCounts;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.report.Report;
import org.corvee.evidence.Claim;

/**
 * What is shown of an audit: all of it in the file that is kept, the first of each list on a page.
 *
 * @param counts how many findings there are, however many are shown
 * @param findings those that are shown, in their order
 * @param outcomes what the checks found, the worst first; nothing while they are running
 * @param claims those on which the findings rest, by IRI
 */
public record AuditView(
        Scope scope,
        FindingCounts counts,
        Findings findings,
        Optional<List<Outcome>> outcomes,
        Map<String, Claim> claims) {
    /** How many findings of each list a page shows first. */
    public static final int FINDINGS = 12;

    /** How many claims of one side of a finding it shows. */
    public static final int LINES = 5;

    public AuditView {
        claims = Map.copyOf(claims);
    }

    /** All of a report. */
    public static AuditView of(Report report) {
        Report.Audited.GraphExtent extent = report.audited().extent();
        return new AuditView(
                new Scope(
                        report.audited().digest(),
                        report.audited().policy(),
                        new Scope.Size(extent.claims(), extent.documents().size(), extent.facts(), extent.triples()),
                        !report.method().texts().isEmpty()),
                FindingCounts.of(report.findings()),
                new Findings(
                        report.corroborations(),
                        report.findings().conflicts(),
                        report.findings().compliance()),
                Optional.of(report.outcomes()),
                report.appendix().claims());
    }

    /**
     * What was audited.
     *
     * @param digest the build's id
     * @param policy the policies under which facts are asserted, or empty
     * @param withTexts whether passages were held against their texts
     */
    public record Scope(String digest, String policy, Size size, boolean withTexts) {
        /** How much there is. */
        public record Size(long claims, long documents, long facts, long triples) {}
    }

    /** The conflicts of a verdict that are shown. */
    List<Conflict> conflicts(Conflict.Verdict verdict) {
        return findings.conflicts().stream()
                .filter(conflict -> conflict.verdict() == verdict)
                .toList();
    }

    /** A claim on which a finding rests, if it was read. */
    Optional<Claim> claim(String iri) {
        return Optional.ofNullable(claims.get(iri));
    }
}
