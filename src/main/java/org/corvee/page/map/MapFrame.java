package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SUMMARY;
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

/**
 * What every page of the map has, whether it draws occurrences or counts claims: the filter, the canvas, the timeline, the
 * legend, and what it draws as a download.
 *
 * @param fault what is wrong with the filter that was asked for, or empty
 */
record MapFrame(Layout.Site site, MapFilter filter, String fault) {
    /**
     * The document.
     *
     * @param lead what the page shows
     * @param choices of the form
     * @param counted how much of that passes the filter
     * @param below the sections after the legend
     */
    String document(String lead, FilterForm.Choices choices, String counted, Chronicle chronicle, List<Html> below) {
        Link features = filter.on("/map.geojson");
        MapPage.Canvas canvas = new MapPage.Canvas(new Pictures(features));
        return new Layout(site)
                .page(
                        canvas.in(Heading.of("Map")),
                        tag(H1, "Map and timeline"),
                        tag(P, lead).with(Attribute.Name.CLASS, "lead"),
                        fault.isEmpty() ? all(List.of()) : MessagePage.notice(fault),
                        tag(DETAILS, tag(SUMMARY, "Filter"), new FilterForm(filter, choices).html())
                                .with(Attribute.Name.CLASS, "fold")
                                .with(Attribute.Name.OPEN, "open"),
                        tag(P, counted).with(Attribute.Name.CLASS, "count").with(Attribute.Name.ROLE, "status"),
                        canvas.html(section("timeline-head", "Timeline", chronicle.html()), chronicle.legendWithMap()),
                        all(below),
                        tag(
                                        P,
                                        link(new Link(NumbersPage.PATH), "Numbers of workers and levies"),
                                        text(" · Download: "),
                                        link(features, "GeoJSON"))
                                .with(Attribute.Name.CLASS, "downloads"));
    }

    /** A section of such a page. */
    static Html section(String id, String title, Html content) {
        return tag(SECTION, tag(H2, title).with(Attribute.Name.ID, id), content)
                .with(Attribute.Name.ARIA_LABELLEDBY, id);
    }
}
