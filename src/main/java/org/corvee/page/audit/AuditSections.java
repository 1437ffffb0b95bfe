package org.corvee.page.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.audit.Check;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.Conflict;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;

/** The sections of an audit, the same on the page and in the file that is kept. */
record AuditSections(AuditView view, TermHtml naming, Medium medium) {
    /** How many places of each check it shows; there may be as many checks as there are. */
    private static final int PLACES = 8;

    /** How many letters of one sentence that is put together from many values. */
    private static final int LETTERS = 400;

    /** How many there are of something. */
    record NamedCount(String name, long number) {}

    /** Conflicts that are less pressing, under their number. */
    record Fold(Conflict.Verdict verdict, String summary, List<Conflict> conflicts) {}

    /** What the checks found is not known while they run, and then it is not counted. */
    List<NamedCount> counts() {
        Stream<NamedCount> severities = view.outcomes().stream()
                .flatMap(outcomes -> Stream.of(Check.Severity.values()).map(severity -> count(severity, outcomes)));
        Stream<NamedCount> conflicts = Stream.of(Conflict.Verdict.REAL, Conflict.Verdict.OPEN)
                .map(verdict -> new NamedCount(
                        verdict.word() + " conflicts", view.counts().conflicts(verdict)));
        return Stream.concat(severities, conflicts).toList();
    }

    private static NamedCount count(Check.Severity severity, List<Outcome> outcomes) {
        long places = outcomes.stream()
                .filter(outcome -> outcome.severity() == severity)
                .mapToLong(Outcome::places)
                .sum();
        return new NamedCount(plural(severity, places), places);
    }

    private static String plural(Check.Severity severity, long places) {
        String word = severity == Check.Severity.INFO ? "note" : severity.word();
        return places == 1 ? word : word + "s";
    }

    List<Fold> foldedConflicts() {
        return Stream.of(Conflict.Verdict.OPEN, Conflict.Verdict.APPARENT)
                .filter(verdict -> view.counts().conflicts(verdict) > 0)
                .map(this::fold)
                .toList();
    }

    private Fold fold(Conflict.Verdict verdict) {
        int all = view.counts().conflicts(verdict);
        String noun = all == 1 ? "conflict" : "conflicts";
        return new Fold(verdict, "%,d %s %s".formatted(all, verdict.word(), noun), view.conflicts(verdict));
    }

    /** Whether the checks are still running. */
    boolean isChecking() {
        return view.outcomes().isEmpty();
    }

    List<Outcome> problems() {
        return outcomes().filter(outcome -> !outcome.isClean()).toList();
    }

    List<Outcome> clean() {
        return outcomes().filter(Outcome::isClean).toList();
    }

    private Stream<Outcome> outcomes() {
        return view.outcomes().stream().flatMap(List::stream);
    }

    /** How often a check found its problem. */
    String places(Outcome outcome) {
        int places = outcome.places();
        return places == 1 ? "1 place" : "%,d places".formatted(places);
    }

    /** The places that are listed. */
    List<Outcome.Notice> shown(Outcome outcome) {
        return outcome.notices().stream()
                .limit(medium == Medium.SCREEN ? PLACES : Integer.MAX_VALUE)
                .toList();
    }

    /** The first of several findings, as many as are shown at once. */
    <T> List<T> some(List<T> all) {
        return all.stream()
                .limit(medium == Medium.SCREEN ? AuditView.FINDINGS : Integer.MAX_VALUE)
                .toList();
    }

    /** The way to all of a list, where fewer are shown. */
    Html rest(AuditList list, int shown, int all) {
        return all <= shown
                ? Html.all(List.of())
                : Html.tag(Html.Tag.P, Html.link(list.link(), "All %,d".formatted(all)));
    }

    /** A sentence, without its end where it would fill a page. */
    String brief(String sentence) {
        return medium == Medium.ARCHIVE || sentence.length() <= LETTERS
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LETTERS / 2)) + " …";
    }

    ClaimLines lines() {
        return medium == Medium.SCREEN
                ? new ClaimLines(view, naming, Optional.of(AuditView.LINES))
                : new ClaimLines(view, naming, Optional.empty());
    }

    /** For what an audit is written: a page folds and shortens, a file to print and keep has everything open. */
    enum Medium {
        SCREEN,
        ARCHIVE
    }
}
