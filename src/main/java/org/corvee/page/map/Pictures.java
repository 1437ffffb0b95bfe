package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Link;

/**
 * Drawings of a page, beside which a script opens what is chosen in any of them.
 *
 * @param features the GeoJSON of what they show
 */
public record Pictures(Link features) {
    private static final Link SCRIPT = new Link("/script/panel.js");

    /** The heading of a page with them. */
    public Heading in(Heading heading) {
        return heading.with(Html.script(SCRIPT));
    }

    /** The drawings. */
    public Html html(Html... drawings) {
        return tag(DIV, tag(DIV, all(List.of(drawings))).with(Attribute.Name.CLASS, "drawings"))
                .with(Attribute.Name.CLASS, "pictures")
                .with(Attribute.Name.DATA_FEATURES, features.value());
    }
}
