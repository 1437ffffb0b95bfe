package org.corvee.audit.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.audit.Check;
import org.corvee.audit.Outcome;
import org.corvee.audit.TextChecks;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;

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
    public record Method(String profile, List<String> texts, Check.Severity failOn) {
        public Method {
            texts = List.copyOf(texts);
        }
    }

    /**
     * What the rest refers to.
     *
     * @param names of everything that is mentioned, by IRI
     * @param claims those that findings and grave notices rest on, by IRI, in the order of their ids
     */
    public record Appendix(Map<String, Label> names, Map<String, Claim> claims) {
        public Appendix {
            names = Map.copyOf(names);
            claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
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

    /** The conflicts of a verdict. */
    public List<Conflict> conflicts(Conflict.Verdict verdict) {
        return findings.conflicts().stream()
                .filter(conflict -> conflict.verdict() == verdict)
                .toList();
    }

    /** A claim of the appendix, if it is there. */
    public Optional<Claim> claim(String iri) {
        return Optional.ofNullable(appendix.claims().get(iri));
    }

    /** Whether a document's text is still the one that was read. */
    public String state(Document document) {
        if (method.texts().isEmpty()) {
            return "not checked";
        }
        if (isNoticed(TextChecks.MISSING, document)) {
            return "text not found";
        }
        return isNoticed(TextChecks.CHANGED, document) ? "changed" : "as pinned";
    }

    private boolean isNoticed(Check check, Document document) {
        return problems()
                .filter(outcome -> outcome.check().equals(check))
                .flatMap(outcome -> outcome.notices().stream())
                .anyMatch(notice -> notice.focus().equals(document.id().term()));
    }

    /** How many notices of a severity there are. */
    public long count(Check.Severity severity) {
        return problems()
                .filter(outcome -> outcome.severity() == severity)
                .mapToLong(Outcome::places)
                .sum();
    }

    /** The names of something that is mentioned. */
    public Label name(String iri) {
        Label named = appendix.names().get(iri);
        return named == null ? Label.unknown(iri) : named;
    }

    /**
     * What was audited.
     *
     * @param place the store or the file
     * @param digest the build's id, or the SHA-256 of the file
     * @param policy the policies under which facts are asserted, or empty
     * @param asOf the day of the graph, as it says itself: when its last document was recorded; or empty
     */
    public record Audited(String place, String digest, String policy, String asOf, GraphExtent extent) {
        /**
         * How much there is.
         *
         * @param facts the distinct triples that claims assert
         */
        public record GraphExtent(long triples, long claims, long facts, List<Document> documents) {
            public GraphExtent {
                documents = List.copyOf(documents);
            }
        }
    }
}
