package org.corvee.web.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.Audited;
import org.corvee.audit.Notice;
import org.corvee.audit.Outcome;
import org.corvee.audit.evidence.ClaimCard;
import org.corvee.audit.evidence.PassageCard;
import org.corvee.audit.evidence.Voice;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.report.Report;
import org.corvee.page.audit.AuditedBuild;
import org.corvee.page.audit.CheckResult;
import org.corvee.page.audit.Clash;
import org.corvee.page.audit.Corroborated;
import org.corvee.page.audit.Footing;
import org.corvee.query.Term;

/** Reads an audit's report into the nouns of its page. */
final class AuditReader {
    private final Report report;
    private final Map<String, ClaimCard> claims = new HashMap<>();

    AuditReader(Report report) {
        this.report = report;
        report.appendix().claims().forEach(claim -> claims.put(claim.id().iri(), claim));
    }

    AuditedBuild read() {
        return new AuditedBuild(
                subject(),
                report.outcomes().stream().map(AuditReader::check).toList(),
                Stream.of(Conflict.Verdict.values())
                        .flatMap(verdict -> report.findings().conflicts().stream()
                                .filter(conflict -> conflict.verdict() == verdict))
                        .map(this::clash)
                        .toList(),
                report.corroborations().stream().map(this::corroborated).toList());
    }

    private AuditedBuild.Subject subject() {
        Audited audited = report.audited();
        Audited.Extent extent = audited.extent();
        return new AuditedBuild.Subject(
                audited.digest(),
                "%,d claims in %d documents, %,d facts, %,d triples"
                        .formatted(extent.claims(), extent.documents().size(), extent.facts(), extent.triples()),
                audited.policy().isEmpty() ? "no policy" : audited.policy(),
                report.method().texts().isEmpty()
                        ? "No text was given to this server, so no passage was held against its words"
                        : "Every passage was held against the words of the text");
    }

    private static CheckResult check(Outcome outcome) {
        return new CheckResult(
                new CheckResult.Check(
                        outcome.check().name(),
                        outcome.check().problem(),
                        outcome.check().why(),
                        outcome.check().fix()),
                outcome.severity().word(),
                outcome.notices().stream().map(AuditReader::spot).toList());
    }

    private static CheckResult.Spot spot(Notice notice) {
        return new CheckResult.Spot(
                notice.terms(),
                notice.rest().stream()
                        .map(detail -> new CheckResult.Detail(detail.name(), detail.value()))
                        .toList());
    }

    private Clash clash(Conflict conflict) {
        return new Clash(
                conflict.basis().label(),
                new Clash.Verdict(conflict.verdict().word(), conflict.kind().word(), conflict.because()),
                footings(conflict.sides().one()),
                footings(conflict.sides().other()));
    }

    private Corroborated corroborated(Corroboration corroboration) {
        return new Corroborated(
                corroboration.origins().toString(),
                corroboration.basis().label(),
                corroboration.joined(),
                footings(corroboration.basis().claims()));
    }

    private List<Footing> footings(List<String> iris) {
        return iris.stream().map(this::footing).toList();
    }

    private Footing footing(String iri) {
        ClaimCard claim = claims.get(iri);
        return claim == null
                ? new Footing(new Term.Iri(iri), iri, "")
                : new Footing(new Term.Iri(iri), claim.gloss().says(), from(claim));
    }

    private static String from(ClaimCard claim) {
        String voices = claim.source().voices().stream().map(Voice::name).collect(Collectors.joining(" → "));
        PassageCard passage = claim.source().passage();
        return passage == null
                ? voices
                : "%s; %s, characters %s"
                        .formatted(voices, passage.document().id().label(), passage.characters());
    }
}
