package org.corvee.page.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.page.Heading;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;

/**
 * One list of an audit, page by page.
 *
 * @param view of whose findings only those of this page are there
 * @param part which page of it
 */
public record AuditListPage(AuditView view, AuditList list, ListPart part, TermHtml naming) {
    static final Heading HEADING = Heading.of("Audit list").under(new Link(AuditList.PATH), "Audit");

    /** How many entries a list has; nothing where the audit has no such list. */
    public static Optional<Integer> size(AuditView view, AuditList list) {
        if (list.isCorroboration()) {
            return Optional.of(view.counts().corroborations());
        }
        return Stream.concat(
                        list.verdict().map(verdict -> view.counts().conflicts(verdict)).stream(),
                        outcome(view, list).map(outcome -> outcome.notices().size()))
                .findFirst();
    }

    private static Stream<Outcome> outcome(AuditView view, AuditList list) {
        return view.outcomes().stream()
                .flatMap(List::stream)
                .filter(outcome -> !outcome.isClean())
                .filter(outcome -> AuditList.of(outcome.check()).equals(list));
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteAuditListPageGenerated::render, site, this);
    }

    AuditSections sections() {
        return new AuditSections(view, naming, AuditSections.Medium.SCREEN);
    }

    String title() {
        return Stream.concat(
                        list.verdict().map(verdict -> "Conflicts: " + verdict.word()).stream(),
                        outcome(view, list).map(outcome -> outcome.check().problem()))
                .findFirst()
                .orElse("Corroboration");
    }

    List<Conflict> conflicts() {
        return list.verdict().map(view::conflicts).orElse(List.of());
    }

    List<Corroboration> corroborations() {
        return list.isCorroboration() ? view.findings().corroborations() : List.of();
    }

    List<Outcome.Notice> notices() {
        return outcome(view, list)
                .flatMap(outcome -> part.of(outcome.notices()).stream())
                .toList();
    }
}
