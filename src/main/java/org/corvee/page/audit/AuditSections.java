package org.corvee.page.audit;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.audit.Check;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.report.Report;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;

/** The sections of an audit, the same on the page and in the file that is kept. */
record AuditSections(Report report, TermHtml naming, Medium medium) {
    /** How many entries of each list a page shows. */
    private static final int SHOWN = 25;

    /** How many claims of one entry it shows. */
    private static final int LINES = 12;

    /** How many there are of something. */
    record NamedCount(String name, long number) {}

    /** Conflicts that are less pressing, under their number. */
    record Fold(Conflict.Verdict verdict, String summary, List<Conflict> conflicts) {}

    List<NamedCount> counts() {
        Stream<NamedCount> severities = Stream.of(Check.Severity.values())
                .map(severity -> new NamedCount(plural(severity, report.count(severity)), report.count(severity)));
        Stream<NamedCount> conflicts = Stream.of(Conflict.Verdict.REAL, Conflict.Verdict.OPEN)
                .map(verdict -> new NamedCount(
                        verdict.word() + " conflicts", report.conflicts(verdict).size()));
        return Stream.concat(severities, conflicts).toList();
    }

    private static String plural(Check.Severity severity, long places) {
        String word = severity == Check.Severity.INFO ? "note" : severity.word();
        return places == 1 ? word : word + "s";
    }

    List<Fold> foldedConflicts() {
        return Stream.of(Conflict.Verdict.OPEN, Conflict.Verdict.APPARENT)
                .map(verdict -> fold(verdict, report.conflicts(verdict)))
                .filter(fold -> !fold.conflicts().isEmpty())
                .toList();
    }

    private static Fold fold(Conflict.Verdict verdict, List<Conflict> conflicts) {
        String noun = conflicts.size() == 1 ? "conflict" : "conflicts";
        return new Fold(verdict, "%,d %s %s".formatted(conflicts.size(), verdict.word(), noun), conflicts);
    }

    List<Outcome> problems() {
        return report.problems().toList();
    }

    List<Outcome> clean() {
        return report.clean().toList();
    }

    /** How often a check found its problem. */
    String places(Outcome outcome) {
        int places = outcome.places();
        return places == 1 ? "1 place" : "%,d places".formatted(places);
    }

    /** The places that are listed. */
    List<Outcome.Notice> shown(Outcome outcome) {
        return some(outcome.notices());
    }

    /** The first of several, as many as are shown at once. */
    <T> List<T> some(List<T> all) {
        return all.stream().limit(medium.most()).toList();
    }

    /** The way to all of a list, where not all are shown. */
    Html rest(AuditList list, int all) {
        return all <= medium.most()
                ? Html.all(List.of())
                : Html.tag(Html.Tag.P, Html.link(list.link(), "All %,d".formatted(all)));
    }

    ClaimLines lines() {
        return new ClaimLines(report, naming, medium == Medium.SCREEN ? LINES : Integer.MAX_VALUE);
    }

    /** For what an audit is written: a page folds and shortens, a file to print and keep has everything open. */
    enum Medium {
        SCREEN(SHOWN),
        ARCHIVE(Integer.MAX_VALUE);

        private final int most;

        Medium(int most) {
            this.most = most;
        }

        /** How many entries of a list are shown. */
        int most() {
            return most;
        }
    }
}
