package org.corvee.audit.report;

import static org.corvee.audit.report.Blocks.badge;
import static org.corvee.audit.report.Blocks.link;
import static org.corvee.audit.report.Blocks.named;
import static org.corvee.audit.report.Blocks.number;
import static org.corvee.audit.report.Blocks.section;
import static org.corvee.audit.report.Blocks.table;
import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.Audited;
import org.corvee.audit.Severity;
import org.corvee.audit.evidence.DocumentCard;
import org.corvee.audit.evidence.Named;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.report.Markup.Element;
import org.corvee.query.Term;

/** What was audited, and what came of it in short. */
record Opening(Report report) {
    List<Element> sections() {
        return List.of(title(), summary(), documents());
    }

    private Element title() {
        Audited audited = report.audited();
        Audited.Extent extent = audited.extent();
        List<String> texts = report.method().texts();
        return of(
                "header",
                of("h1", "Audit of " + audited.place()),
                of("p", verdict()).with("class", report.fails() ? "verdict fails" : "verdict"),
                of(
                        "dl",
                        Stream.of(
                                        entry("Digest", of("code", audited.digest())),
                                        entry("As of", text(orNotSaid(audited.asOf()))),
                                        entry(
                                                "Facts",
                                                text("%d, asserted under %s"
                                                        .formatted(extent.facts(), orNotSaid(audited.policy())))),
                                        entry(
                                                "Size",
                                                text("%d claims in %d documents, %d triples"
                                                        .formatted(
                                                                extent.claims(),
                                                                extent.documents()
                                                                        .size(),
                                                                extent.triples()))),
                                        entry(
                                                "Profile",
                                                of("code", report.method().profile())),
                                        entry(
                                                "Texts",
                                                text(
                                                        texts.isEmpty()
                                                                ? "not looked at: no passage was held against its words"
                                                                : String.join(", ", texts))))
                                .flatMap(entry -> entry)
                                .toList()));
    }

    private String verdict() {
        String bound = report.method().failOn().word();
        long places = report.problems()
                .filter(outcome -> outcome.severity().isAtLeast(report.method().failOn()))
                .mapToLong(outcome -> outcome.notices().size())
                .sum();
        return report.fails()
                ? "Fails at %s: %d %s.".formatted(bound, places, places == 1 ? "place" : "places")
                : "Passes at %s.".formatted(bound);
    }

    private static String orNotSaid(String text) {
        return text.isEmpty() ? "not said" : text;
    }

    private static Stream<Element> entry(String name, Markup value) {
        return Stream.of(of("dt", name), of("dd", value));
    }

    private Element summary() {
        Conflict.Verdict[] verdicts = Conflict.Verdict.values();
        List<Conflict> conflicts = report.findings().conflicts();
        String conflictCounts = Stream.of(verdicts)
                .map(verdict -> "%d %s"
                        .formatted(
                                conflicts.stream()
                                        .filter(each -> each.verdict() == verdict)
                                        .count(),
                                verdict.word()))
                .collect(Collectors.joining(" · "));
        return section(
                "summary",
                "Summary",
                of(
                        "p",
                        "%d errors, %d warnings, %d notes from %d checks, of which %d found nothing. Conflicts: %s."
                                .formatted(
                                        report.count(Severity.ERROR),
                                        report.count(Severity.WARNING),
                                        report.count(Severity.INFO),
                                        report.outcomes().size(),
                                        report.clean().count(),
                                        conflictCounts)),
                table(
                        List.of("Severity", "Check", "Problem", "Places"),
                        report.problems()
                                .map(outcome -> of(
                                        "tr",
                                        of("td", badge(outcome.severity().word())),
                                        of(
                                                "td",
                                                link(
                                                        "check-"
                                                                + outcome.check()
                                                                        .name(),
                                                        outcome.check().name())),
                                        of("td", outcome.check().problem()),
                                        number(outcome.notices().size())))
                                .toList()));
    }

    private Element documents() {
        return section(
                "documents",
                "Documents",
                table(
                        List.of("Document", "Publisher", "Published", "SHA-256 of its text", "State"),
                        report.audited().extent().documents().stream()
                                .map(this::document)
                                .toList()));
    }

    private Element document(DocumentCard document) {
        Named publisher = document.publisher();
        return of(
                "tr",
                of("td", named(document.id())),
                of("td", publisher == null ? "nobody" : publisher.label()),
                of("td", document.published()),
                of("td", of("code", document.text().sha256()).with("class", "digest")),
                of("td", state(document)));
    }

    private String state(DocumentCard document) {
        if (report.method().texts().isEmpty()) {
            return "not looked at";
        }
        if (isNoticed("text-missing", document)) {
            return "text not at hand";
        }
        return isNoticed("text-changed", document) ? "changed" : "as pinned";
    }

    private boolean isNoticed(String check, DocumentCard document) {
        return report.problems()
                .filter(outcome -> outcome.check().name().equals(check))
                .flatMap(outcome -> outcome.notices().stream())
                .anyMatch(notice ->
                        notice.focus().equals(new Term.Iri(document.id().iri())));
    }
}
