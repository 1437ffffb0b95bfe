package org.corvee.page;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The library, group by group.
 *
 * @param chosen only the questions that carry this tag; empty for all
 */
public record QueriesPage(Site site, List<QueryCard> queries, String chosen) {
    private static final String ADDRESS = "/queries";

    /** What is said of a group, in the order of the page; others follow by their names. */
    private static final List<Map.Entry<String, String>> GROUPS = List.of(
            Map.entry("analyst", "For analysts"),
            Map.entry("page", "Asked by the pages"),
            Map.entry("describe", "Descriptions of things, as triples"),
            Map.entry("audit", "Checks of the audit"),
            Map.entry("rules", "Rules for findings"));

    public QueriesPage {
        queries = List.copyOf(queries);
    }

    /** The whole library. */
    public QueriesPage(Site site, List<QueryCard> queries) {
        this(site, queries, "");
    }

    /** The document. */
    public String document() {
        return new Layout(site)
                .page(
                        "Queries",
                        tag(H1, "Questions of the library"),
                        tag(
                                        P,
                                        "Each is one SPARQL query in a file, with its parameters as a form. The address of an"
                                                + " answer can be shared.")
                                .with(Attribute.Name.CLASS, "lead"),
                        filters(),
                        all(sections()));
    }

    private Html filters() {
        List<Html> items = new ArrayList<>();
        TreeSet<String> words =
                queries.stream().flatMap(card -> card.tags().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (words.isEmpty()) {
            return all(List.of());
        }
        items.add(tag(LI, current(link(new Link(ADDRESS), "all"), chosen.isEmpty())));
        words.forEach(word ->
                items.add(tag(LI, current(link(Link.ours(ADDRESS, Map.of("tag", word)), word), word.equals(chosen)))));
        return tag(NAV, tag(UL, all(items)))
                .with(Attribute.Name.CLASS, "filters")
                .with(Attribute.Name.ARIA_LABEL, "Tags");
    }

    private static Html current(Html.Element link, boolean here) {
        return here ? link.with(Attribute.Name.ARIA_CURRENT, "true") : link;
    }

    private List<Html> sections() {
        TreeMap<String, List<QueryCard>> groups = queries.stream()
                .filter(card -> chosen.isEmpty() || card.tags().contains(chosen))
                .collect(Collectors.groupingBy(QueryCard::group, TreeMap::new, Collectors.toList()));
        if (groups.isEmpty()) {
            return List.of(
                    tag(P, "No question carries this tag; the ones above do.").with(Attribute.Name.CLASS, "empty"));
        }
        Stream<String> known = GROUPS.stream().map(Map.Entry::getKey).filter(groups::containsKey);
        return Stream.of(known, groups.keySet().stream())
                .flatMap(Function.identity())
                .distinct()
                .map(group -> section(group, groups.getOrDefault(group, List.of())))
                .toList();
    }

    private static Html section(String group, List<QueryCard> cards) {
        String title = GROUPS.stream()
                .filter(known -> known.getKey().equals(group))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(group);
        return tag(SECTION, tag(H2, title), listed(cards)).with(Attribute.Name.ID, "group-" + group);
    }

    private static Html listed(List<QueryCard> queries) {
        List<Html> cards = queries.stream()
                .<Html>map(card ->
                        tag(LI, link(card.address(), card.summary()), text(" "), tag(SMALL, tag(CODE, card.name()))))
                .toList();
        return tag(UL, all(cards)).with(Attribute.Name.CLASS, "cards");
    }
}
