package org.corvee.audit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.Check;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.evidence.Origins;
import org.corvee.query.Term;

/** A report for a terminal: the worst first, counted, with ids to trace. */
public final class TextReport {
    /** How many of each kind a terminal is shown, where nothing else is wanted. */
    public static final int SHOWN = 12;

    private final Report report;
    private final AnsiStyle style;
    private final int most;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Report report, AnsiStyle style, int most) {
        this.report = report;
        this.style = style;
        this.most = most;
    }

    /**
     * The report's lines.
     *
     * @param most how many of each kind of notice and finding
     */
    public static List<String> lines(Report report, AnsiStyle style, int most) {
        return new TextReport(report, style, most).write();
    }

    private List<String> write() {
        head();
        report.problems().forEach(this::problem);
        corroborations();
        conflicts();
        compliance();
        foot();
        return lines;
    }

    private void head() {
        Report.Audited audited = report.audited();
        Report.Audited.GraphExtent extent = audited.extent();
        List<String> texts = report.method().texts();
        line("%s %s", style.bold("Audit of"), audited.place());
        line("digest   %s", audited.digest());
        line(
                "accepted %d under %s%s",
                extent.facts(),
                audited.policy().isEmpty() ? "no policy" : audited.policy(),
                audited.asOf().isEmpty() ? "" : ", as of " + audited.asOf());
        line(
                "size     %s in %s, %s",
                counted(extent.claims(), "claim"),
                counted(extent.documents().size(), "document"),
                counted(extent.triples(), "triple"));
        line("profile  %s", report.method().profile());
        line(
                "texts    %s",
                texts.isEmpty()
                        ? "not checked; use --documents DIR to check the passages against them"
                        : String.join(", ", texts));
    }

    private void problem(Outcome outcome) {
        int count = outcome.places();
        line("");
        line(
                "%s  %s  %d %s",
                style.of(outcome.severity()),
                style.bold(outcome.check().name()),
                count,
                count == 1 ? "place" : "places");
        line("  %s %s", outcome.check().problem(), outcome.check().why());
        outcome.notices().stream().limit(most).forEach(notice -> line("  · %s", notice(notice)));
        if (outcome.withheld() > 0) {
            line("  %s", style.faint("where, an editor sees with --for-editors"));
        }
        more(outcome.notices().size());
        line("  %s %s", style.faint("fix:"), outcome.check().fix());
    }

    private void more(long count) {
        if (count > most) {
            line(
                    "  %s",
                    style.faint("… and %d more; --all, or --format json or html, shows them".formatted(count - most)));
        }
    }

    private AnsiStyle.Painted notice(Outcome.Notice notice) {
        return style.spaced(Stream.concat(
                Stream.of(style.plain(notice.terms().stream().map(this::word).collect(Collectors.joining(" ")))),
                notice.rest().stream()
                        .map(detail -> new AnsiStyle.Painted(
                                style.line("%s %s", style.faint(detail.name()), id(detail.value()))))));
    }

    /** An id, or a value in quotes, so that the words of a fact stay apart. */
    private String word(Term term) {
        return term instanceof Term.Literal ? "\"" + id(term) + "\"" : id(term);
    }

    private String id(Term term) {
        return term instanceof Term.Iri iri
                ? report.name(iri.value()).id()
                : term instanceof Term.Literal literal ? literal.lexical() : term.toString();
    }

    private void corroborations() {
        List<Corroboration> all = report.corroborations();
        title(
                "Corroboration",
                counted(all.size(), "statement") + " with more than one voice, or with voices that may be the same");
        all.stream()
                .limit(most)
                .forEach(each ->
                        line("  %s  %s", each.origins().toString(), each.basis().label()));
        more(all.size());
    }

    private void conflicts() {
        List<Conflict> all = report.findings().conflicts();
        title("Conflicts", counts(Conflict.Verdict.values(), Conflict.Verdict::word, verdict -> all.stream()
                .filter(each -> each.verdict() == verdict)
                .count()));
        for (Conflict.Verdict verdict : List.of(Conflict.Verdict.REAL, Conflict.Verdict.OPEN)) {
            List<Conflict> some =
                    all.stream().filter(each -> each.verdict() == verdict).toList();
            some.stream().limit(most).forEach(this::conflict);
            more(some.size());
        }
    }

    private void conflict(Conflict conflict) {
        Check.Severity colour =
                conflict.verdict() == Conflict.Verdict.REAL ? Check.Severity.WARNING : Check.Severity.INFO;
        line(
                "  %s  %s",
                style.of(colour, conflict.verdict().word()), conflict.basis().label());
        line("    %s", conflict.because());
        line("    %s %s", style.faint("one side:  "), ids(conflict.sides().one()));
        line("    %s %s", style.faint("other side:"), ids(conflict.sides().other()));
    }

    private void compliance() {
        List<ComplianceFinding> all = report.compliance();
        title(
                "Compliance",
                counts(
                        ComplianceFinding.Engagement.values(),
                        ComplianceFinding.Engagement::word,
                        engagement -> all.stream()
                                .filter(each -> each.engagement() == engagement)
                                .count()));
        Predicate<ComplianceFinding> bears = each -> each.engagement() != ComplianceFinding.Engagement.NOT_ENGAGED;
        all.stream()
                .filter(bears)
                .limit(most)
                .forEach(each -> line(
                        "  %s  %s  %s%s",
                        each.engagement().word(),
                        report.name(each.matter().provision()).id(),
                        report.name(each.matter().about()).id(),
                        standing(each)));
        more(all.stream().filter(bears).count());
    }

    /** What is missing, or on how many origins it stands and how many exceptions nobody has examined. */
    private static String standing(ComplianceFinding finding) {
        Origins origins = finding.strength().origins();
        String standsOn = origins == null ? "" : "  origins: " + origins;
        String unexamined = finding.strength().unexamined().isEmpty()
                ? ""
                : "  exceptions not examined: "
                        + finding.strength().unexamined().size();
        return finding.missing().isEmpty()
                ? standsOn + unexamined
                : "  missing: " + String.join(", ", finding.missing());
    }

    private static <E> String counts(E[] words, Function<E, String> word, ToLongFunction<E> count) {
        return Arrays.stream(words)
                .map(each -> "%d %s".formatted(count.applyAsLong(each), word.apply(each)))
                .collect(Collectors.joining(" · "));
    }

    private static String counted(long number, String one) {
        return number == 1 ? "1 " + one : "%d %ss".formatted(number, one);
    }

    private void title(String title, String count) {
        line("");
        line("%s  %s", style.bold(title), count);
    }

    private String ids(List<String> iris) {
        String first =
                iris.stream().limit(most).map(iri -> report.name(iri).id()).collect(Collectors.joining(", "));
        return iris.size() > most ? "%s and %d more".formatted(first, iris.size() - most) : first;
    }

    private void foot() {
        line("");
        line(
                "%s · %d checks passed",
                counts(Check.Severity.values(), Check.Severity::word, report::count),
                report.clean().count());
        line(
                report.fails()
                        ? "fails at --fail-on %s; './corvee trace ID' shows what an id rests on"
                        : "passes at --fail-on %s",
                report.method().failOn().word());
    }

    private void line(String format, Object... words) {
        lines.add(style.line(format, words));
    }
}
