package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.H4;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.report.Report;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;

/** Conflicts side by side: the real ones open, the others folded. */
record ConflictList(Report report, Naming naming, Medium medium) {
    Html html() {
        if (report.findings().conflicts().isEmpty()) {
            return tag(P, "No claim contradicts another in this build.").with(Attribute.Name.CLASS, "empty");
        }
        List<Html> parts = new ArrayList<>();
        parts.add(tag(
                P,
                "Real: the two sides cannot both be right. Open: what is recorded does not decide it. Apparent: they speak"
                        + " of different times or scopes."));
        report.conflicts(Conflict.Verdict.REAL).forEach(conflict -> parts.add(conflict(conflict)));
        fold(Conflict.Verdict.OPEN, parts);
        fold(Conflict.Verdict.APPARENT, parts);
        return all(parts);
    }

    private void fold(Conflict.Verdict verdict, List<Html> parts) {
        List<Conflict> conflicts = report.conflicts(verdict);
        if (!conflicts.isEmpty()) {
            String summary = "%d %s %s"
                    .formatted(conflicts.size(), verdict.word(), conflicts.size() == 1 ? "conflict" : "conflicts");
            parts.add(medium.folded(
                    summary, all(conflicts.stream().map(this::conflict).toList())));
        }
    }

    private Html conflict(Conflict conflict) {
        String verdict = conflict.verdict().word();
        return tag(
                        ARTICLE,
                        tag(H3, tag(BDI, conflict.basis().label())),
                        tag(
                                P,
                                tag(SPAN, verdict).with(Attribute.Name.CLASS, "badge " + verdict),
                                text(" %s. ".formatted(conflict.kind().word().replace('-', ' '))),
                                tag(BDI, conflict.because())),
                        tag(
                                        DIV,
                                        side("One side", conflict.sides().one()),
                                        side("The other side", conflict.sides().other()))
                                .with(Attribute.Name.CLASS, "sides"))
                .with(Attribute.Name.CLASS, "clash");
    }

    private Html side(String title, List<String> claims) {
        return tag(DIV, tag(H4, title), new ClaimLines(report, naming).html(claims));
    }
}
