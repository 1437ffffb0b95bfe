package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.H4;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;

/** Conflicts side by side: the real ones open, the others folded. */
record ClashView(AuditedBuild audit, Naming naming) {
    Html html() {
        if (audit.clashes().isEmpty()) {
            return tag(P, "No claim contradicts another in this build.").with(Attribute.Name.CLASS, "empty");
        }
        List<Html> parts = new ArrayList<>();
        parts.add(tag(
                P,
                "Real: the two sides cannot both be right. Open: what is recorded does not decide it. Apparent: they speak"
                        + " of different times or scopes."));
        audit.clashes("real").forEach(clash -> parts.add(clash(clash)));
        fold("open", parts);
        fold("apparent", parts);
        return all(parts);
    }

    private void fold(String verdict, List<Html> parts) {
        List<Clash> clashes = audit.clashes(verdict);
        if (!clashes.isEmpty()) {
            String words =
                    "%d %s %s".formatted(clashes.size(), verdict, clashes.size() == 1 ? "conflict" : "conflicts");
            parts.add(tag(
                    DETAILS,
                    tag(SUMMARY, words),
                    all(clashes.stream().map(this::clash).toList())));
        }
    }

    private Html clash(Clash clash) {
        Clash.Verdict verdict = clash.verdict();
        return tag(
                        ARTICLE,
                        tag(H3, tag(BDI, clash.label())),
                        tag(
                                P,
                                tag(SPAN, verdict.word()).with(Attribute.Name.CLASS, "badge " + verdict.word()),
                                text(" %s. ".formatted(verdict.kind().replace('-', ' '))),
                                tag(BDI, verdict.because())),
                        tag(DIV, side("One side", clash.one()), side("The other side", clash.other()))
                                .with(Attribute.Name.CLASS, "sides"))
                .with(Attribute.Name.CLASS, "clash");
    }

    private Html side(String title, List<Footing> claims) {
        return tag(DIV, tag(H4, title), new FootingList(claims, naming).html());
    }
}
