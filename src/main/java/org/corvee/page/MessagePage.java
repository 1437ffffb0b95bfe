package org.corvee.page;

import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

/**
 * A page that says one thing: nothing is here, or something went wrong.
 *
 * @param message fault and remedy
 */
public record MessagePage(String title, String message) {
    /** The document. */
    public String document(Site site) {
        return new Layout(site).page(title, tag(H1, title), notice(message), onward());
    }

    /** Where to go instead. */
    private static Html onward() {
        return tag(
                P,
                text("Search above, or go on from "),
                link(new Link("/"), "the start page"),
                text(", "),
                link(new Link("/doc/document"), "the documents"),
                text(" or "),
                link(new Link("/queries"), "the questions of the library"),
                text("."));
    }

    /** What to do next, where nothing is wrong. */
    public static Html hint(String words) {
        return tag(P, words).with(Attribute.Name.CLASS, "empty");
    }

    /** The message alone, for the place of an answer in another page. */
    public static Html notice(String message) {
        return tag(P, message).with(Attribute.Name.CLASS, "notice");
    }
}
