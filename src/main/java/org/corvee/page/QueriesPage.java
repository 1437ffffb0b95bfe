package org.corvee.page;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The library, group by group. */
public record QueriesPage(Site site, List<QueryCard> queries) {
    public QueriesPage {
        queries = List.copyOf(queries);
    }

    /** The document. */
    public String document() {
        TreeMap<String, List<QueryCard>> groups =
                queries.stream().collect(Collectors.groupingBy(QueryCard::group, TreeMap::new, Collectors.toList()));
        List<Html> sections = groups.entrySet().stream()
                .<Html>map(group -> tag(SECTION, tag(H2, group.getKey()), cards(group.getValue())))
                .toList();
        return new Layout(site).page("Queries", tag(H1, "Questions of the library"), all(sections));
    }

    private static Html cards(List<QueryCard> queries) {
        List<Html> cards = queries.stream()
                .<Html>map(card ->
                        tag(LI, link(card.address(), card.summary()), text(" "), tag(SMALL, tag(CODE, card.name()))))
                .toList();
        return tag(UL, all(cards)).with(Attribute.Name.CLASS, "cards");
    }
}
