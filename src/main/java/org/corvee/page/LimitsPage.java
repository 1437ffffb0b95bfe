package org.corvee.page;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TH;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.Map;

/**
 * What a request may cost here, so that nobody finds out by being refused.
 *
 * @param services the endpoints that a query may ask by SERVICE
 */
public record LimitsPage(List<Limit> limits, List<String> services) {
    public LimitsPage {
        limits = List.copyOf(limits);
        services = List.copyOf(services);
    }

    /**
     * One limit.
     *
     * @param id for programs and for links to it
     * @param then what becomes of a request beyond it
     */
    public record Limit(String id, String label, long value, String unit, String then) {}

    /** The document. */
    public String document(Site site) {
        return new Layout(site)
                .page(
                        "Limits",
                        tag(H1, "What a request may cost"),
                        tag(
                                        P,
                                        text(
                                                "These keep short questions fast next to long ones. Programs find them in the "),
                                        link(Link.ours("/sparql", Map.of("format", "turtle")), "service description"),
                                        text("."))
                                .with(Attribute.Name.CLASS, "lead"),
                        table(),
                        cut(),
                        federation());
    }

    private Html table() {
        List<Html> rows = limits.stream().map(LimitsPage::row).toList();
        return new WideTable(List.of("Limit", "Value", "Beyond it"), rows).html();
    }

    private static Html row(Limit limit) {
        return tag(
                        TR,
                        tag(TH, limit.label()).with(Attribute.Name.SCOPE, "row"),
                        tag(TD, "%,d %s".formatted(limit.value(), limit.unit())).with(Attribute.Name.CLASS, "number"),
                        tag(TD, limit.then()))
                .with(Attribute.Name.ID, limit.id());
    }

    private static Html cut() {
        return tag(
                        SECTION,
                        tag(H2, "An answer that is cut says so"),
                        tag(
                                P,
                                text("The header "),
                                tag(CODE, "Corvee-Truncated"),
                                text(" names the limit, and the body says it too: "),
                                tag(CODE, "head.link"),
                                text(" in JSON, "),
                                tag(CODE, "<link>"),
                                text(" in XML, a comment in Turtle, TriG, N-Triples, N-Quads and RDF/XML. CSV, TSV and"
                                        + " JSON-LD have no place for it, so there the request is refused with 400 instead."
                                        + " To read on, ask in pages with ORDER BY, LIMIT and OFFSET.")))
                .with(Attribute.Name.ID, "truncated");
    }

    private Html federation() {
        Html list = services.isEmpty()
                ? tag(P, "None: SERVICE is closed here.")
                : tag(
                        UL,
                        all(services.stream()
                                .map(service -> tag(LI, tag(CODE, service)))
                                .toList()));
        return tag(SECTION, tag(H2, "Endpoints that SERVICE may ask"), list).with(Attribute.Name.ID, "service");
    }
}
