package org.corvee.audit.report;

import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.Audited;
import org.corvee.audit.Notice;
import org.corvee.audit.Outcome;
import org.corvee.audit.Severity;
import org.corvee.audit.evidence.DocumentCard;
import org.corvee.audit.evidence.Named;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.report.Markup.Element;
import org.corvee.query.Term;

/** A report as one HTML file that needs nothing else: to read, to archive, to print. */
public final class HtmlReport {
    private final Report report;
    private final ClaimMarkup claims;

    private HtmlReport(Report report) {
        this.report = report;
        this.claims = new ClaimMarkup(report.appendix().claims());
    }

    /** The whole file. */
    public static String file(Report report) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        new HtmlReport(report).html().write(out);
        return out.toString();
    }

    private Element html() {
        return of("html", head(), of("body", of("main", sections()))).with("lang", "en");
    }

    private Element head() {
        return of(
                "head",
                of("meta").with("charset", "utf-8"),
                of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
                of("meta").with("name", "color-scheme").with("content", "light dark"),
                of("title", "Audit of " + report.audited().place()),
                new Markup.Style(style()));
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Element> sections() {
        return Stream.of(
                        Stream.of(title(), summary(), documents()),
                        report.problems().map(this::problem),
                        Stream.of(conflicts(), corroborations(), compliance(), again(), clean(), claims.appendix()))
                .flatMap(sections -> sections)
                .toList();
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

    private Element problem(Outcome outcome) {
        return section(
                "check-" + outcome.check().name(),
                outcome.check().name(),
                of(
                        "p",
                        badge(outcome.severity().word()),
                        text(" %s %s"
                                .formatted(
                                        outcome.check().problem(),
                                        outcome.check().why()))),
                of("p", of("b", "What to do: "), text(outcome.check().fix())),
                of("ul", outcome.notices().stream().map(this::notice).toList()).with("class", "places"));
    }

    private Element notice(Notice notice) {
        Element item = notice.isFact() ? of("li", fact(notice)) : of("li", term(notice.focus()), text(" "));
        for (Notice.Detail detail : notice.rest()) {
            item = item.and(of("small", detail.name() + " "), term(detail.value()), text(" "));
        }
        return item;
    }

    private Element fact(Notice notice) {
        List<Named> names = notice.terms().stream().map(this::name).toList();
        String id = names.stream().map(Named::id).collect(Collectors.joining(" "));
        return of(
                "span",
                text(names.stream().map(Named::label).collect(Collectors.joining(" · ")) + " "),
                of("code", id).with("class", "id"),
                text(" "),
                of("small", links(claims.claimsOf(names))),
                text(" "));
    }

    private Named name(Term term) {
        return term instanceof Term.Iri iri
                ? report.name(iri.value())
                : Named.value(term instanceof Term.Literal literal ? literal.lexical() : term.toString());
    }

    private Markup term(Term term) {
        if (term instanceof Term.Iri iri) {
            Named named = report.name(iri.value());
            return claims.has(iri.value()) ? claims.link(iri.value()) : named(named);
        }
        return of("b", name(term).label());
    }

    private static Markup named(Named named) {
        Element code = of("code", named.id());
        return named.isLabelled() ? of("span", code, text(" " + named.label())) : code;
    }

    private Element conflicts() {
        List<Element> all = Stream.of(Conflict.Verdict.values())
                .flatMap(verdict -> report.findings().conflicts().stream().filter(each -> each.verdict() == verdict))
                .map(this::conflict)
                .toList();
        return section(
                "conflicts",
                "Conflicts",
                of(
                        "p",
                        "Real: the two sides cannot both be right. Apparent: they speak of different times or scopes."
                                + " Open: what is recorded does not decide it. None is resolved here."),
                of("div", all));
    }

    private Element conflict(Conflict conflict) {
        return of(
                        "article",
                        of("h3", conflict.basis().label()),
                        of(
                                "p",
                                badge(conflict.verdict().word()),
                                text(" %s. %s".formatted(conflict.kind().word(), conflict.because()))),
                        of(
                                        "div",
                                        side("One side", conflict.sides().one()),
                                        side("The other side", conflict.sides().other()))
                                .with("class", "sides"))
                .with("class", "conflict");
    }

    private Element side(String title, List<String> iris) {
        return of(
                "div",
                of("h4", title),
                of("ul", iris.stream().map(claims::brief).toList()));
    }

    private Element corroborations() {
        return section(
                "corroboration",
                "Corroboration",
                of(
                        "p",
                        "Independent origins, at least and at most: voices that relay each other, that may be one person, or"
                                + " whose documents derive from each other are one. Statements with a single voice are not listed."),
                table(
                        List.of("Origins", "Statement", "Why voices count as one", "Claims"),
                        report.corroborations().stream()
                                .map(this::corroboration)
                                .toList()));
    }

    private Element corroboration(Corroboration corroboration) {
        return of(
                "tr",
                number(corroboration.origins().toString()),
                of("td", corroboration.basis().label()),
                of("td", corroboration.joined().isEmpty() ? "–" : String.join(" ", corroboration.joined())),
                of("td", links(corroboration.basis().claims())));
    }

    private Element compliance() {
        return section(
                "compliance",
                "Compliance",
                of(
                        "p",
                        "Whether what is claimed brings an obligation to bear, and what would have to be known to tell. No"
                                + " line says that anybody broke a rule."),
                table(
                        List.of("Provision", "About", "Outcome", "Not known", "Claims"),
                        report.compliance().stream().map(this::compliance).toList()));
    }

    private Element compliance(ComplianceFinding finding) {
        return of(
                "tr",
                of("td", named(report.name(finding.matter().provision()))),
                of("td", named(report.name(finding.matter().about()))),
                of("td", badge(finding.engagement().word())),
                of("td", finding.missing().isEmpty() ? "–" : String.join(", ", finding.missing())),
                of("td", links(finding.basis().claims())));
    }

    private List<Markup> links(List<String> iris) {
        return iris.stream()
                .flatMap(iri -> Stream.of(claims.has(iri) ? claims.link(iri) : named(report.name(iri)), text(" ")))
                .toList();
    }

    private Element again() {
        String documents = report.method().texts().stream()
                .map(folder -> " --documents " + folder)
                .collect(Collectors.joining());
        return section(
                "again",
                "How to check it again",
                of(
                        "ol",
                        of(
                                "li",
                                text(
                                        "The graph: the SHA-256 of its sorted N-Triples (of the file, for a file) is the digest above.")),
                        of(
                                "li",
                                text("A document: "),
                                of("code", "sha256sum FILE"),
                                text(" gives the digest in its row.")),
                        of(
                                "li",
                                text(
                                        "A passage: take the characters from its start up to its end, counted in Unicode code points,"
                                                + " encode them in UTF-8, and hash them. "),
                                of("code", "./corvee trace CLAIM" + documents),
                                text(" shows the words.")),
                        of(
                                "li",
                                text("The whole: "),
                                of("code", "./corvee audit%s --format html".formatted(documents)),
                                text(" on the same graph gives this file again, byte by byte."))));
    }

    private Element clean() {
        return section(
                "clean",
                "Checks that found nothing",
                of(
                                "ul",
                                report.clean()
                                        .map(outcome -> of(
                                                "li",
                                                of("code", outcome.check().name()),
                                                text(" (%s)"
                                                        .formatted(outcome.severity()
                                                                .word()))))
                                        .toList())
                        .with("class", "columns"));
    }

    private static Element section(String id, String title, Markup... content) {
        return of("section", of("h2", title)).with("id", id).and(content);
    }

    private static Element table(List<String> columns, List<Element> rows) {
        if (rows.isEmpty()) {
            return of("p", "None.");
        }
        Element head = of(
                "thead",
                of("tr", columns.stream().map(column -> of("th", column)).toList()));
        return of("div", of("table", head, of("tbody", rows))).with("class", "wide");
    }

    private static Element number(Object number) {
        return of("td", String.valueOf(number)).with("class", "number");
    }

    private static Element link(String id, String text) {
        return of("a", text).with("href", "#" + id);
    }

    private static final Set<String> GRAVE = Set.of("error", "real");
    private static final Set<String> NOTABLE = Set.of("warning", "open", "engaged");

    private static Element badge(String word) {
        String look = GRAVE.contains(word) ? "grave" : NOTABLE.contains(word) ? "notable" : "mild";
        return of("span", word).with("class", "badge " + look);
    }
}
