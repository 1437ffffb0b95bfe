package org.corvee.page.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.report.Report;
import org.corvee.page.Heading;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;

/**
 * One list of an audit, page by page.
 *
 * @param part which page of it
 */
public record AuditListPage(Report report, AuditList list, ListPart part, TermHtml naming) {
    static final Heading HEADING = Heading.of("Audit list").under(new Link(AuditList.PATH), "Audit");

    /** How many entries a list has; nothing where the audit has no such list. */
    public static Optional<Integer> size(Report report, AuditList list) {
        if (list.equals(AuditList.CORROBORATION)) {
            return Optional.of(report.corroborations().size());
        }
        return Stream.concat(
                        verdict(list).map(verdict -> report.conflicts(verdict).size()),
                        outcome(report, list).map(outcome -> outcome.notices().size()))
                .findFirst();
    }

    private static Stream<Conflict.Verdict> verdict(AuditList list) {
        return Stream.of(Conflict.Verdict.values())
                .filter(verdict -> AuditList.of(verdict).equals(list));
    }

    private static Stream<Outcome> outcome(Report report, AuditList list) {
        return report.problems().filter(outcome -> AuditList.of(outcome.check()).equals(list));
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteAuditListPageGenerated::render, site, this);
    }

    AuditSections sections() {
        return new AuditSections(report, naming, AuditSections.Medium.SCREEN);
    }

    String title() {
        return Stream.of(
                        verdict(list).map(verdict -> "Conflicts: " + verdict.word()),
                        outcome(report, list).map(outcome -> outcome.check().problem()))
                .flatMap(titles -> titles)
                .findFirst()
                .orElse("Corroboration");
    }

    List<Conflict> conflicts() {
        return verdict(list)
                .flatMap(verdict -> part.of(report.conflicts(verdict)).stream())
                .toList();
    }

    List<Corroboration> corroborations() {
        return list.equals(AuditList.CORROBORATION) ? part.of(report.corroborations()) : List.of();
    }

    List<Outcome.Notice> notices() {
        return outcome(report, list)
                .flatMap(outcome -> part.of(outcome.notices()).stream())
                .toList();
    }
}
