package org.corvee.audit.report;

import static org.corvee.audit.report.Blocks.badge;
import static org.corvee.audit.report.Blocks.named;
import static org.corvee.audit.report.Blocks.number;
import static org.corvee.audit.report.Blocks.section;
import static org.corvee.audit.report.Blocks.table;
import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.OriginCount;
import org.corvee.audit.report.Markup.Element;

/** What follows from the claims taken together. */
record FindingTables(Report report, References references) {
    List<Element> sections() {
        return List.of(conflicts(), corroborations(), compliance());
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
                of("ul", iris.stream().map(references.claims()::brief).toList()));
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
                of("td", references.links(corroboration.basis().claims())));
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
                        List.of("Provision", "About", "Outcome", "Origins", "Not known or not examined", "Claims"),
                        report.compliance().stream().map(this::compliance).toList()));
    }

    /** What is missing, the exceptions that nobody has examined, or a dash. */
    private List<Markup> open(ComplianceFinding finding) {
        List<String> unexamined = finding.footing().unexamined();
        if (!unexamined.isEmpty()) {
            return Stream.concat(Stream.of(text("exceptions: ")), references.links(unexamined).stream())
                    .toList();
        }
        return List.of(text(finding.missing().isEmpty() ? "–" : String.join(", ", finding.missing())));
    }

    private Element compliance(ComplianceFinding finding) {
        OriginCount origins = finding.footing().origins();
        return of(
                "tr",
                of("td", named(report.name(finding.matter().provision()))),
                of("td", named(report.name(finding.matter().about()))),
                of("td", badge(finding.engagement().word())),
                number(origins == null ? "–" : origins.toString()),
                of("td", open(finding)),
                of("td", references.links(finding.basis().claims())));
    }
}
