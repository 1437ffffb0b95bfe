package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What a voice says, document by document, in the order of the text.
 *
 * @param said rows of {@code queries/page/entity-said.rq}
 */
record SaidSection(Naming naming, Result said) {
    /** The most sentences of a document that show at once. */
    private static final int MOST = 6;

    Html html() {
        if (said.rows().isEmpty()) {
            return all(List.of());
        }
        Map<Term, List<Row>> documents = said.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Claimed.needed(row, "document"), LinkedHashMap::new, Collectors.toList()));
        List<Html> sections = documents.entrySet().stream()
                .map(document -> document(document.getKey(), document.getValue()))
                .toList();
        String count = said.rows().size() == 1
                ? "One claim."
                : "%,d claims.".formatted(said.rows().size());
        return tag(
                        SECTION,
                        tag(H2, "What this voice says"),
                        tag(P, count).with(Attribute.Name.CLASS, "quiet"),
                        all(sections))
                .with(Attribute.Name.ID, "said");
    }

    private Html document(Term document, List<Row> rows) {
        Map<String, Row> sentences = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.text("says"), row -> row, (first, same) -> first, LinkedHashMap::new));
        List<Html> items = sentences.values().stream().map(this::sentence).toList();
        List<Html> shown = new ArrayList<>();
        shown.add(tag(H3, text("In "), naming.of(document)));
        shown.add(list(items.stream().limit(MOST).toList()));
        if (items.size() > MOST) {
            shown.add(tag(
                    DETAILS,
                    tag(SUMMARY, "%d more".formatted(items.size() - MOST)),
                    list(items.stream().skip(MOST).toList())));
        }
        return all(shown);
    }

    private static Html list(List<Html> items) {
        return tag(OL, all(items)).with(Attribute.Name.CLASS, "sentences");
    }

    private Html sentence(Row row) {
        Html says = tag(BDI, row.text("says"));
        Optional<Link> address = Claimed.needed(row, "claim") instanceof Term.Iri claim
                ? naming.names().link(claim)
                : Optional.empty();
        Standing standing = Standing.of(row);
        Html badge = standing == Standing.FACT ? text("") : standing.badge();
        return tag(LI, address.<Html>map(page -> tag(Html.Tag.A, says).to(page)).orElse(says), text(" "), badge);
    }
}
