package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import org.corvee.evidence.Occurrence;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;

/**
 * What is said to have happened where and when: a timeline, a map for those who have scripts, and a table.
 *
 * @param everything what there is without a filter
 * @param fault what is wrong with the filter that was asked for, or empty
 */
public record MapPage(Layout.Site site, MapFilter filter, List<Occurrence> everything, String fault) {
    public MapPage {
        everything = List.copyOf(everything);
    }

    /** The document. */
    public String document() {
        List<Occurrence> shown = everything.stream().filter(filter::passes).toList();
        return new MapFrame(site, filter, fault)
                .document(
                        "Reported and announced events, by place and time. Each row of the table is what one voice says"
                                + " in one passage.",
                        FilterForm.Choices.of(filter.criteria(), everything),
                        count(shown),
                        Timeline.of("timeline", shown, "").html(),
                        List.of(MapFrame.section("table-head", "Data table", new OccurrenceTable(shown).html())));
    }

    private static String count(List<Occurrence> shown) {
        long timeless =
                shown.stream().filter(one -> !one.scene().dating().isKnown()).count();
        long placeless =
                shown.stream().filter(one -> one.scene().places().isEmpty()).count();
        long open = shown.stream().filter(one -> one.scene().dating().isOpen()).count();
        return "%,d shown; %,d of them without a time, %,d without a place."
                        .formatted(shown.size(), timeless, placeless)
                + (open == 0 ? "" : " For %,d, only the beginning or only the end is given.".formatted(open));
    }

    /** Where a script draws a map among other drawings, as an addition to a table; it is hidden until it does. */
    public record Canvas(Pictures pictures) {
        private static final Link STYLE = new Link("/vendor/leaflet-1.9.4/dist/leaflet.css");
        private static final List<Link> SCRIPTS = List.of(
                new Link("/vendor/leaflet-1.9.4/dist/leaflet.js"),
                new Link("/vendor/topojson-client-3.1.0/dist/topojson-client.min.js"),
                new Link("/script/map.js"));

        /** The heading of a page with a map. */
        public Heading in(Heading heading) {
            Heading with = pictures.in(heading.with(
                            tag(LINK).with(Attribute.Name.REL, "stylesheet").to(STYLE)))
                    .alternate(GeoJson.MEDIA_TYPE, pictures.features());
            for (Link script : SCRIPTS) {
                with = with.with(Html.script(script));
            }
            return with;
        }

        /** The canvas, and drawings below it. */
        public Html html(Html... below) {
            return pictures.html(canvas(), all(List.of(below)));
        }

        private static Html canvas() {
            return tag(DIV).with(Attribute.Name.ID, "map")
                    .with(Attribute.Name.CLASS, "canvas")
                    .with(Attribute.Name.ROLE, "region")
                    .with(Attribute.Name.ARIA_LABEL, "Map");
        }
    }
}
