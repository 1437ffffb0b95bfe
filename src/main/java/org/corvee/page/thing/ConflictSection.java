package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.UL;
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
 * Where accounts differ, the two sides beside each other.
 *
 * @param conflicts rows of {@code queries/page/entity-conflicts.rq}
 */
record ConflictSection(Naming naming, Result conflicts) {
    /** The place of the section on the page. */
    static final String ID = "conflicts";

    /** The most claims of a side that show at once. */
    private static final int MOST = 4;

    Html html() {
        if (conflicts.rows().isEmpty()) {
            return all(List.of());
        }
        Map<Term, List<Row>> findings = conflicts.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Claimed.needed(row, "finding"), LinkedHashMap::new, Collectors.toList()));
        return tag(
                        SECTION,
                        tag(H2, "Where accounts differ"),
                        tag(P, all(legend())).with(Attribute.Name.CLASS, "quiet"),
                        all(findings.values().stream().map(this::conflict).toList()))
                .with(Attribute.Name.ID, ID);
    }

    private static List<Html> legend() {
        return List.of(
                Standing.badge("real", "real"),
                text(" not both can be right; "),
                Standing.badge("open", "open"),
                text(" too little is said to tell; "),
                Standing.badge("apparent", "apparent"),
                text(" they only look so."));
    }

    private Html conflict(List<Row> rows) {
        Row first = rows.get(0);
        String verdict = Standing.local(first, "class");
        Html head = tag(
                P,
                Standing.badge(verdict, verdict),
                text(" "),
                naming.of(Claimed.needed(first, "kind")),
                text(": "),
                tag(BDI, first.text("because")));
        Html sides = tag(
                        DIV,
                        side(rows, "one"),
                        tag(P, "against").with(Attribute.Name.CLASS, "against"),
                        side(rows, "other"))
                .with(Attribute.Name.CLASS, "accounts");
        return tag(DIV, head, sides).with(Attribute.Name.CLASS, "conflict");
    }

    private Html side(List<Row> rows, String side) {
        Map<String, Row> sentences = rows.stream()
                .filter(row -> row.text("side").equals(side))
                .collect(Collectors.toMap(
                        row -> row.text("says"), row -> row, (first, same) -> first, LinkedHashMap::new));
        List<Html> claims = sentences.values().stream().map(this::claim).toList();
        List<Html> shown = new ArrayList<>();
        shown.add(tag(UL, all(claims.stream().limit(MOST).toList())));
        if (claims.size() > MOST) {
            shown.add(tag(
                    DETAILS,
                    tag(SUMMARY, "%d more".formatted(claims.size() - MOST)),
                    tag(UL, all(claims.stream().skip(MOST).toList()))));
        }
        return tag(DIV, all(shown));
    }

    /** A claim as an item of a list. */
    Html claim(Row row) {
        Html says = tag(BDI, row.text("says"));
        Optional<Link> address = Claimed.needed(row, "claim") instanceof Term.Iri claim
                ? naming.names().link(claim)
                : Optional.empty();
        String during = Claimed.during(row);
        return tag(
                LI,
                Standing.of(row).badge(),
                text(" "),
                address.<Html>map(page -> tag(Html.Tag.A, says).to(page)).orElse(says),
                tag(
                                SPAN,
                                text(" "),
                                naming.of(Claimed.needed(row, "witness")),
                                text(during.isEmpty() ? "" : "; " + during))
                        .with(Attribute.Name.CLASS, "quiet"));
    }
}
