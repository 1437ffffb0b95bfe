package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.report.Report;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Statement;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;
import org.corvee.page.WideTable;

/** What an audit needs to be read and checked again without the graph: documents, findings about the law, claims. */
record AuditAppendix(Report report, Naming naming) {
    Html documents() {
        List<Html> rows = report.audited().extent().documents().stream()
                .map(this::document)
                .toList();
        return AuditSections.section(
                "documents",
                "Documents",
                new WideTable(List.of("Document", "Publisher", "Published", "SHA-256 of its text", "State"), rows)
                        .html());
    }

    private Html document(Document document) {
        Label publisher = document.publisher();
        return tag(
                TR,
                tag(TD, named(document.id())),
                tag(TD, publisher == null ? "nobody" : publisher.text()),
                tag(TD, document.dates().published()).with(Attribute.Name.CLASS, "when"),
                tag(TD, digest(document.text().sha256())),
                tag(TD, report.state(document)));
    }

    private static Html named(Label label) {
        return all(List.of(tag(CODE, label.id()), text(label.isLabelled() ? " " + label.text() : "")));
    }

    private static Html digest(String sha256) {
        return tag(CODE, sha256).with(Attribute.Name.CLASS, "digest");
    }

    Html compliance() {
        List<Html> rows = report.compliance().stream().map(this::compliance).toList();
        Html explained = tag(
                P,
                "Whether what is claimed brings an obligation to bear, and what would have to be known to tell. No line says"
                        + " that anybody broke a rule.");
        Html table = rows.isEmpty()
                ? tag(P, "No rule has been held against these claims.").with(Attribute.Name.CLASS, "empty")
                : new WideTable(List.of("Provision", "About", "Outcome", "Not known", "Rests on"), rows).html();
        return AuditSections.section("compliance", "Compliance", all(List.of(explained, table)));
    }

    private Html compliance(ComplianceFinding finding) {
        String outcome = finding.engagement().word();
        return tag(
                TR,
                tag(TD, named(report.name(finding.matter().provision()))),
                tag(TD, named(report.name(finding.matter().about()))),
                tag(TD, tag(SPAN, outcome).with(Attribute.Name.CLASS, "badge " + outcome)),
                tag(TD, finding.missing().isEmpty() ? "nothing" : String.join(", ", finding.missing())),
                tag(TD, new ClaimLines(report, naming).html(finding.basis().claims()))
                        .with(Attribute.Name.CLASS, "text"));
    }

    Html again() {
        String folders = report.method().texts().stream()
                .map(folder -> " --documents " + folder)
                .collect(Collectors.joining());
        Html steps = tag(
                OL,
                tag(
                        LI,
                        "The graph: the SHA-256 of its sorted N-Triples (of the file, for a file) is the digest of what was"
                                + " audited."),
                tag(LI, text("A document: "), tag(CODE, "sha256sum FILE"), text(" gives the digest in its row.")),
                tag(
                        LI,
                        text(
                                "A passage: take the characters from its start up to its end, counted in Unicode code points, encode"
                                        + " them in UTF-8, and hash them. "),
                        tag(CODE, "./corvee trace CLAIM" + folders),
                        text(" shows the words.")),
                tag(
                        LI,
                        text("The whole: "),
                        tag(CODE, "./corvee audit%s --format html".formatted(folders)),
                        text(" on the same graph gives this file again, byte by byte.")));
        return AuditSections.section("again", "How to check it again", steps);
    }

    Html claims() {
        List<Html> claims =
                report.appendix().claims().values().stream().map(this::claim).toList();
        return AuditSections.section(
                "claims",
                "Claims referred to",
                all(List.of(
                        tag(P, "The words are our paraphrase. Arrows lead from who knows to who publishes."),
                        all(claims))));
    }

    private Html claim(Claim claim) {
        Claim.Manner manner = claim.manner();
        String how = "%s, %s%s%s"
                .formatted(
                        manner.stance(),
                        manner.modality(),
                        manner.part().isEmpty() ? "" : ", in a " + manner.part(),
                        manner.during().edtf().isEmpty()
                                ? ""
                                : ", for " + manner.during().edtf());
        Statement statement = claim.statement();
        String states = statement == null ? "no triple" : statement.sentence();
        String says = claim.curation().says();
        String sha256 = Optional.ofNullable(claim.source().passage())
                .map(Passage::sha256)
                .orElse("");
        return tag(
                        ARTICLE,
                        tag(H3, tag(CODE, claim.id().id())),
                        tag(P, tag(BDI, says.isEmpty() ? states : says)),
                        tag(P, tag(SMALL, "%s (%s)".formatted(states, how))),
                        tag(P, tag(SMALL, ClaimLines.from(claim))),
                        tag(
                                P,
                                sha256.isEmpty()
                                        ? tag(SMALL, "no digest")
                                        : tag(SMALL, text("SHA-256 "), digest(sha256))))
                .with(Attribute.Name.CLASS, "check")
                .with(Attribute.Name.ID, claim.id().id());
    }
}
