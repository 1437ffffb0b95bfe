package org.corvee.audit.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.audit.Audited;
import org.corvee.audit.Outcome;
import org.corvee.audit.Severity;
import org.corvee.audit.evidence.ClaimCard;
import org.corvee.audit.evidence.Named;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Findings;

/**
 * An audit, complete without the graph.
 *
 * @param outcomes every check, the worst first
 * @param findings what follows from the claims taken together
 */
public record Report(Audited audited, Method method, List<Outcome> outcomes, Findings findings, Appendix appendix) {
    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * How it was audited.
     *
     * @param profile the file of the severities
     * @param texts the folders of the texts that passages were held against; none when they were not
     * @param failOn the mildest severity that fails the audit
     */
    public record Method(String profile, List<String> texts, Severity failOn) {
        public Method {
            texts = List.copyOf(texts);
        }
    }

    /**
     * What the rest refers to.
     *
     * @param names of everything that is mentioned, by IRI
     * @param claims those that findings and grave notices rest on, in the order of their ids
     */
    public record Appendix(Map<String, Named> names, List<ClaimCard> claims) {
        public Appendix {
            names = Map.copyOf(names);
            claims = List.copyOf(claims);
        }
    }

    /** Whether something as grave as the audit is to fail on was found. */
    public boolean fails() {
        return problems().anyMatch(outcome -> outcome.severity().isAtLeast(method.failOn()));
    }

    /** The outcomes that found something. */
    public Stream<Outcome> problems() {
        return outcomes.stream().filter(outcome -> !outcome.isClean());
    }

    /** The outcomes that found nothing. */
    public Stream<Outcome> clean() {
        return outcomes.stream().filter(Outcome::isClean);
    }

    /** The corroborations, those on the most origins first. */
    public List<Corroboration> corroborations() {
        return findings.corroborations().stream()
                .sorted(Comparator.comparing(
                                (Corroboration each) -> -each.origins().atLeast())
                        .thenComparing(each -> -each.origins().atMost())
                        .thenComparing(each -> each.basis().label()))
                .toList();
    }

    /** The compliance findings, the engaged first, then those of which the least is unknown. */
    public List<ComplianceFinding> compliance() {
        return findings.compliance().stream()
                .sorted(ComplianceFinding.TELLING_FIRST)
                .toList();
    }

    /** How many notices of a severity there are. */
    public long count(Severity severity) {
        return problems()
                .filter(outcome -> outcome.severity() == severity)
                .mapToLong(outcome -> outcome.notices().size())
                .sum();
    }

    /** The names of something that is mentioned. */
    public Named name(String iri) {
        Named named = appendix.names().get(iri);
        return named == null ? new Named(iri, iri, iri) : named;
    }
}
