package org.corvee.page;

import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;

/**
 * A page that says one thing: nothing is here, or something went wrong.
 *
 * @param message fault and remedy
 */
public record MessagePage(String title, String message) {
    /** The document. */
    public String document(Site site) {
        return new Layout(site).page(title, tag(H1, title), notice(message));
    }

    /** The message alone, for the place of an answer in another page. */
    public static Html notice(String message) {
        return tag(P, message).with(Attribute.Name.CLASS, "notice");
    }
}
