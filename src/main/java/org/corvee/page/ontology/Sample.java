package org.corvee.page.ontology;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.tag;

import org.corvee.page.Attribute;
import org.corvee.page.Html;

/**
 * An example of the terms in use.
 *
 * @param id where it stands in the page
 * @param summary what it shows
 * @param turtle the example itself
 */
public record Sample(String id, String summary, String turtle) {
    Html html() {
        return tag(DETAILS, tag(SUMMARY, summary), tag(PRE, tag(CODE, turtle)).with(Attribute.Name.TABINDEX, "0"))
                .with(Attribute.Name.ID, id);
    }
}
