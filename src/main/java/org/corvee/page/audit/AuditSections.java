package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.audit.Audited;
import org.corvee.audit.Severity;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.report.Report;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;

/** The sections of an audit, the same on the page and in the file that is kept. */
record AuditSections(Report report, Naming naming, Medium medium) {
    static Html section(String id, String title, Html content) {
        return tag(SECTION, tag(H2, title), content).with(Attribute.Name.ID, id);
    }

    Html lead() {
        return tag(
                        P,
                        "Every build is audited as it is published: by questions that anybody can ask, and by what its claims"
                                + " say of each other. Nothing is resolved here and nothing hidden.")
                .with(Attribute.Name.CLASS, "lead");
    }

    Html numbers() {
        List<Html> severities = Stream.of(Severity.values())
                .<Html>map(severity -> number(plural(severity, report.count(severity)), report.count(severity)))
                .toList();
        return tag(
                        DL,
                        all(severities),
                        number(
                                "real conflicts",
                                report.conflicts(Conflict.Verdict.REAL).size()),
                        number(
                                "open conflicts",
                                report.conflicts(Conflict.Verdict.OPEN).size()))
                .with(Attribute.Name.CLASS, "counts");
    }

    private static String plural(Severity severity, long places) {
        String word = severity == Severity.INFO ? "note" : severity.word();
        return places == 1 ? word : word + "s";
    }

    private static Html number(String name, long number) {
        return tag(DIV, tag(DT, name), tag(DD, "%,d".formatted(number)));
    }

    Html conflicts() {
        return section("conflicts", "Conflicts", new ConflictList(report, naming, medium).html());
    }

    Html found() {
        return section("findings", "What the checks found", new CheckList(report, naming, medium).found());
    }

    Html corroboration() {
        return section("corroboration", "Corroboration", new CorroborationTable(report, naming, medium).html());
    }

    Html clean() {
        return section("clean", "Checks that found nothing", new CheckList(report, naming, medium).clean());
    }

    /** What was audited, and how. */
    Html subject() {
        Audited audited = report.audited();
        Audited.Extent extent = audited.extent();
        String texts = report.method().texts().isEmpty()
                ? "No text was given to this audit, so no passage was held against its words"
                : "Every passage was held against the words of the text";
        Html items = tag(
                UL,
                tag(LI, text("Build "), tag(CODE, audited.digest()).with(Attribute.Name.CLASS, "digest")),
                tag(
                        LI,
                        "%,d claims in %d documents, %,d facts, %,d triples"
                                .formatted(
                                        extent.claims(), extent.documents().size(), extent.facts(), extent.triples())),
                tag(LI, "Facts are asserted under " + (audited.policy().isEmpty() ? "no policy" : audited.policy())),
                tag(LI, texts),
                tag(
                        LI,
                        text("The same on your machine: "),
                        tag(CODE, "./corvee audit"),
                        text("; how grave a check is stands in queries/audit/profile.tsv.")));
        return section("subject", "What was audited", items);
    }
}
