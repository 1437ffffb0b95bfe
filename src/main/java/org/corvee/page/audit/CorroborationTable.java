package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Naming;
import org.corvee.page.WideTable;

/** On how many independent origins statements rest, as an interval. */
record CorroborationTable(List<Corroborated> rows, Naming naming) {
    Html html() {
        Html explained = tag(
                P,
                "Independent origins, at least and at most. Voices that relay each other, that may be one person, or whose"
                        + " documents derive from each other count as one. A statement with a single voice is not listed.");
        return rows.isEmpty()
                ? all(List.of(
                        explained,
                        tag(P, "No statement of this build has a second voice.").with(Attribute.Name.CLASS, "empty")))
                : all(List.of(explained, table()));
    }

    private Html table() {
        List<String> columns = List.of("Origins", "Statement", "Why voices count as one", "Rests on");
        return new WideTable(columns, rows.stream().map(this::row).toList()).html();
    }

    private Html row(Corroborated row) {
        int claims = row.claims().size();
        return tag(
                TR,
                tag(TD, row.origins()).with(Attribute.Name.CLASS, "when"),
                tag(TD, tag(BDI, row.statement())).with(Attribute.Name.CLASS, "text"),
                tag(TD, tag(BDI, String.join(" ", row.joined()))).with(Attribute.Name.CLASS, "text"),
                tag(
                                TD,
                                tag(
                                        DETAILS,
                                        tag(SUMMARY, claims == 1 ? "1 claim" : "%d claims".formatted(claims)),
                                        new FootingList(row.claims(), naming).html()))
                        .with(Attribute.Name.CLASS, "text"));
    }
}
