package org.corvee.page.audit;

import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.report.Report;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Statement;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.EscapedText;
import org.corvee.query.Term;

/** The page of an audit as one file that needs nothing else, to read, print and keep: with an appendix of all it cites. */
public record AuditFile(Report report) {
    /** A claim leads to its description in the appendix, and nothing leads out of the file. */
    private record ArchiveNames(Report report) implements TermHtml.TermNames {
        @Override
        public String word(Term.Iri iri) {
            return EscapedText.line(report.name(iri.value()).text());
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            return report.claim(iri.value()).map(claim -> Link.here(claim.id().id()));
        }
    }

    /** The whole file. */
    public String document() {
        return Html.filled(JteAuditFileGenerated::render, this).markup();
    }

    AuditSections sections() {
        return new AuditSections(
                AuditView.of(report), new TermHtml(new ArchiveNames(report)), AuditSections.Medium.ARCHIVE);
    }

    String verdict() {
        String bound = report.method().failOn().word();
        long places = report.problems()
                .filter(outcome -> outcome.severity().isAtLeast(report.method().failOn()))
                .mapToLong(Outcome::places)
                .sum();
        return report.fails()
                ? "Fails at %s: %d %s.".formatted(bound, places, places == 1 ? "place" : "places")
                : "Passes at %s.".formatted(bound);
    }

    /** How many origins the weakest condition of a finding has, where that was counted. */
    String origins(ComplianceFinding finding) {
        return Optional.ofNullable(finding.strength().origins())
                .map(Origins::toString)
                .orElse("–");
    }

    String publisher(Document document) {
        Label publisher = document.publisher();
        return publisher == null ? "nobody" : publisher.text();
    }

    /** The options of a command that has the texts. */
    String folders() {
        return report.method().texts().stream()
                .map(folder -> " --documents " + folder)
                .collect(Collectors.joining());
    }

    String says(Claim claim) {
        String says = claim.curation().says();
        return says.isEmpty() ? states(claim) : says;
    }

    String states(Claim claim) {
        Statement statement = claim.statement();
        return statement == null ? "no triple" : statement.sentence();
    }

    String manner(Claim claim) {
        Claim.Manner manner = claim.manner();
        return "%s, %s%s%s"
                .formatted(
                        manner.stance(),
                        manner.modality(),
                        manner.part().isEmpty() ? "" : ", in a " + manner.part(),
                        manner.during().edtf().isEmpty()
                                ? ""
                                : ", for " + manner.during().edtf());
    }

    String digest(Claim claim) {
        return Optional.ofNullable(claim.source().passage())
                .map(Passage::sha256)
                .orElse("");
    }
}
