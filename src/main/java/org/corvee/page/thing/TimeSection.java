package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;

import java.util.List;
import java.util.Map;
import org.corvee.evidence.Occurrence;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.map.Legend;
import org.corvee.page.map.Timeline;

/**
 * What is said to happen to a thing, with it or at it, along the years; the map has the same with its places.
 *
 * @param slug of the thing
 * @param occurrences that the thing is in
 */
record TimeSection(String slug, List<Occurrence> occurrences) {
    static final String ID = "time";

    Html html() {
        if (occurrences.stream().noneMatch(one -> one.scene().dating().isKnown())) {
            return all(List.of());
        }
        boolean place = occurrences.stream().allMatch(one -> one.scene().isAt(slug));
        Link map = Link.ours("/map", Map.of(place ? "place" : "actor", slug));
        return tag(
                        SECTION,
                        tag(H2, "In time"),
                        Timeline.of("timeline", occurrences, map.value()).html(),
                        Legend.html(),
                        tag(P, link(map, "On the map")).with(Attribute.Name.CLASS, "quiet"))
                .with(Attribute.Name.ID, ID);
    }
}
