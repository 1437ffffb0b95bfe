package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.tag;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Link;

/**
 * Where a script draws a map, as an addition to a table; it is hidden until it does.
 *
 * @param features the GeoJSON to draw
 * @param table the page with the rows to which marks lead, empty for the same page
 */
public record MapCanvas(Link features, String table) {
    private static final Link STYLE = new Link("/vendor/leaflet-1.9.4/dist/leaflet.css");
    private static final List<Link> SCRIPTS = List.of(
            new Link("/vendor/leaflet-1.9.4/dist/leaflet.js"),
            new Link("/vendor/topojson-client-3.1.0/dist/topojson-client.min.js"),
            new Link("/script/map.js"));

    /** The heading of a page with a map. */
    public Heading in(Heading heading) {
        Heading with = heading.with(
                        tag(LINK).with(Attribute.Name.REL, "stylesheet").to(STYLE))
                .alternate(GeoJson.MEDIA_TYPE, features);
        for (Link script : SCRIPTS) {
            with = with.with(Html.script(script));
        }
        return with;
    }

    /** The canvas. */
    public Html html() {
        return tag(DIV).with(Attribute.Name.ID, "map")
                .with(Attribute.Name.CLASS, "canvas")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Map")
                .with(Attribute.Name.DATA_FEATURES, features.value())
                .with(Attribute.Name.DATA_TABLE, table);
    }
}
