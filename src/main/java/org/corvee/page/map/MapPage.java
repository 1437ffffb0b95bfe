package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.corvee.evidence.Occurrence;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;

/**
 * What is said to have happened where and when, one by one: a timeline, a map for those who have scripts, and a table, page by
 * page.
 *
 * @param everything what there is without a filter
 * @param number of the page of the table
 * @param fault what is wrong with the filter that was asked for, or empty
 */
public record MapPage(Layout.Site site, MapFilter filter, List<Occurrence> everything, int number, String fault) {
    /** How many rows a page of the table has. */
    public static final int EACH = 40;

    /** More occurrences than these are too much for one drawing. */
    private static final int MOST = 200;

    /** Whether each of some occurrences can be drawn, so that a reader tells them apart and the page stays small. */
    public static boolean areLegible(List<Occurrence> occurrences) {
        return occurrences.size() <= MOST && Timeline.isLegible(occurrences, Timeline.MOST);
    }

    private static boolean isTimed(Occurrence occurrence) {
        return occurrence.scene().dating().isKnown();
    }

    public MapPage {
        everything = List.copyOf(everything);
    }

    /** The document. */
    public String document() {
        List<Occurrence> shown = rows();
        ListPart part = new ListPart("/map", Map.of(), number, EACH, shown.size());
        return new MapFrame(site, filter, fault)
                .document(
                        "Reported and announced events, by place and time. Each row of the table is what one voice says"
                                + " in one passage.",
                        FilterForm.Choices.of(filter.criteria(), everything),
                        count(shown),
                        timeline(shown, part),
                        List.of(MapFrame.section("table-head", "Data table", table(shown, part))));
    }

    /** What passes: what has a time first. */
    private List<Occurrence> rows() {
        return Stream.of(true, false)
                .flatMap(timed -> everything.stream().filter(filter::passes).filter(one -> isTimed(one) == timed))
                .toList();
    }

    /** A bar leads to its row, on whichever page of the table that is. */
    private Timeline timeline(List<Occurrence> rows, ListPart part) {
        Map<String, Integer> pages = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            pages.put(rows.get(row).anchor(), row / EACH + 1);
        }
        return Timeline.of(rows, marker -> {
            int page = Objects.requireNonNull(pages.get(marker.anchor()));
            return page == part.number()
                    ? Link.here(marker.anchor())
                    : new Link(filter.on("/map", page).value() + "#" + marker.anchor());
        });
    }

    private Html table(List<Occurrence> shown, ListPart part) {
        Html table = new OccurrenceTable(part.of(shown)).html();
        return part.of() == 1
                ? table
                : all(List.of(
                        tag(P, "What has a time first, the earliest at the top; %s.".formatted(part.words())),
                        table,
                        part.nav(page -> filter.on("/map", page))));
    }

    private static String count(List<Occurrence> shown) {
        long timeless = shown.stream().filter(one -> !isTimed(one)).count();
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
