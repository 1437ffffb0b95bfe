package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.report.Report;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;
import org.corvee.page.WideTable;

/** On how many independent origins statements rest, as an interval. */
record CorroborationTable(Report report, Naming naming, Medium medium) {
    Html html() {
        Html explained = tag(
                P,
                "Independent origins, at least and at most. Voices that relay each other, that may be one person, or whose"
                        + " documents derive from each other count as one. A statement with a single voice is not listed.");
        List<Html> rows = report.corroborations().stream().map(this::row).toList();
        Html table = rows.isEmpty()
                ? tag(P, "No statement of this build has a second voice.").with(Attribute.Name.CLASS, "empty")
                : new WideTable(List.of("Origins", "Statement", "Why voices count as one", "Rests on"), rows).html();
        return all(List.of(explained, table));
    }

    private Html row(Corroboration corroboration) {
        List<String> claims = corroboration.basis().claims();
        String summary = claims.size() == 1 ? "1 claim" : "%d claims".formatted(claims.size());
        return tag(
                TR,
                tag(TD, corroboration.origins().toString()).with(Attribute.Name.CLASS, "when"),
                tag(TD, tag(BDI, corroboration.basis().label())).with(Attribute.Name.CLASS, "text"),
                tag(TD, tag(BDI, String.join(" ", corroboration.joined()))).with(Attribute.Name.CLASS, "text"),
                tag(TD, medium.folded(summary, new ClaimLines(report, naming).html(claims)))
                        .with(Attribute.Name.CLASS, "text"));
    }
}
