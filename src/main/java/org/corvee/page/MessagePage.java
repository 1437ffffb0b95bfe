package org.corvee.page;

import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;

import java.util.List;

/**
 * A page that says one thing: nothing is here, or something went wrong.
 *
 * @param message fault and remedy
 * @param isWait whether nothing is wrong, and the page only asks for a little patience
 */
public record MessagePage(String title, String message, boolean isWait) {
    /** Says what went wrong. */
    public MessagePage(String title, String message) {
        this(title, message, false);
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteMessagePageGenerated::render, site, this);
    }

    /** What to do next, where nothing is wrong. */
    public static Html hint(String words) {
        return tag(P, words).with(Attribute.Name.CLASS, "empty");
    }

    /** The message alone, for the place of an answer in another page. */
    public static Html notice(String message) {
        return tag(P, message).with(Attribute.Name.CLASS, "notice");
    }

    /** Ids near to one that nothing has, each leading to what it names. */
    public static Html near(List<String> ids) {
        List<Html> links = ids.stream()
                .flatMap(id ->
                        Link.inside("/doc/" + id).stream().<Html>map(link -> tag(Html.Tag.LI, Html.link(link, id))))
                .toList();
        return Html.all(List.of(tag(P, "Did you mean:"), tag(Html.Tag.UL, Html.all(links))));
    }
}
