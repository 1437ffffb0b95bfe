package org.corvee.page.map;

import java.util.Optional;
import org.corvee.page.Html;
import org.corvee.page.Link;

/**
 * A thing and what it is called.
 *
 * @param slug {@code type/slug}
 */
public record Named(String slug, String label) {
    /** The page about it; a name that cannot stand in an address has none. */
    public Optional<Link> page() {
        return Link.inside("/doc/" + slug);
    }

    /** Its label, leading to its page. */
    Html html() {
        Html.Element words = Html.tag(Html.Tag.BDI, label);
        return page().<Html>map(page -> Html.tag(Html.Tag.A, words).to(page)).orElse(words);
    }
}
