package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.Site;

/**
 * What is said to have happened where and when: a timeline, a map for those who have scripts, and a table.
 *
 * @param everything what there is without a filter
 * @param fault what is wrong with the filter that was asked for, or empty
 */
public record MapPage(Site site, MapFilter filter, List<Occurrence> everything, String fault) {
    private static final List<Link> SCRIPTS = List.of(
            new Link("/vendor/leaflet-1.9.4/dist/leaflet.js"),
            new Link("/vendor/topojson-client-3.1.0/dist/topojson-client.min.js"),
            new Link("/script/map.js"));

    public MapPage {
        everything = List.copyOf(everything);
    }

    /** The document. */
    public String document() {
        List<Occurrence> shown = everything.stream().filter(filter::passes).toList();
        return new Layout(site)
                .page(
                        heading(),
                        tag(H1, "Map and timeline"),
                        tag(
                                        P,
                                        "What is said to have happened, and what was only announced, by place and time. One line of"
                                                + " the table is what one voice says in one passage.")
                                .with(Attribute.Name.CLASS, "lead"),
                        fault.isEmpty() ? all(List.of()) : MessagePage.notice(fault),
                        new FilterForm(filter, everything).html(),
                        tag(P, count(shown)).with(Attribute.Name.CLASS, "count").with(Attribute.Name.ROLE, "status"),
                        canvas(),
                        section("timeline-head", "Timeline", new Timeline("timeline", shown).html()),
                        legend(),
                        section("table-head", "The same in words", new OccurrenceTable(shown).html()),
                        take());
    }

    private Heading heading() {
        Heading heading = Heading.of("Map")
                .with(tag(LINK)
                        .with(Attribute.Name.REL, "stylesheet")
                        .to(new Link("/vendor/leaflet-1.9.4/dist/leaflet.css")))
                .alternate("application/geo+json", geojson());
        for (Link script : SCRIPTS) {
            heading = heading.with(Html.script(script));
        }
        return heading;
    }

    private Link geojson() {
        String query = filter.query();
        return new Link(query.isEmpty() ? "/map.geojson" : "/map.geojson?" + query);
    }

    /** Where the script draws; it is hidden until it does. */
    private static Html canvas() {
        return tag(DIV).with(Attribute.Name.ID, "map")
                .with(Attribute.Name.CLASS, "canvas")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Map");
    }

    private static String count(List<Occurrence> shown) {
        long timeless =
                shown.stream().filter(one -> !one.setting().when().isKnown()).count();
        long placeless =
                shown.stream().filter(one -> one.setting().places().isEmpty()).count();
        return "%,d shown; %,d of them without a time, %,d without a place."
                .formatted(shown.size(), timeless, placeless);
    }

    private static Html section(String id, String title, Html content) {
        return tag(SECTION, tag(H2, title).with(Attribute.Name.ID, id), content)
                .with(Attribute.Name.ARIA_LABELLEDBY, id);
    }

    private static Html legend() {
        return tag(
                        DL,
                        key("stated", "Asserted or reported", "full"),
                        key("expected", "Expected or planned", "hatched"),
                        key("rumoured", "Rumoured", "finely striped"),
                        key("thought", "Inferred, or an opinion", "pale and hatched"),
                        key("stated denied", "Denied", "an outline with a cross"),
                        key("vague", "Uncertain time", "ends that fade"),
                        key("area", "Somewhere in a region or country", "a dashed ring"))
                .with(Attribute.Name.CLASS, "legend");
    }

    private static Html key(String look, String words, String sign) {
        return tag(DIV, tag(DT, new LegendSign(look).html(), text(words)), tag(DD, sign));
    }

    private Html take() {
        return tag(P, text("Take it along: "), link(geojson(), "GeoJSON")).with(Attribute.Name.CLASS, "downloads");
    }
}
