package org.corvee.page.search;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.BODY;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.HEAD;
import static org.corvee.page.Html.Tag.HTML;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.Tag.MAIN;
import static org.corvee.page.Html.Tag.META;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TITLE;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import org.corvee.page.Attribute.Name;
import org.corvee.page.Html;
import org.corvee.page.Link;

/**
 * A thing in a small frame of somebody else's page.
 *
 * @param description what sort of thing it is
 * @param names what else it is called, with the languages
 */
public record PreviewPage(String id, String label, String description, List<Other> names, long claims) {
    public PreviewPage {
        names = List.copyOf(names);
    }

    /** Another name, with its language or an empty text. */
    public record Other(String text, String lang) {}

    /** The document. */
    public String document() {
        Html document = tag(
                        HTML,
                        tag(
                                HEAD,
                                tag(META).with(Name.CHARSET, "utf-8"),
                                tag(META).with(Name.NAME, "color-scheme").with(Name.CONTENT, "light dark"),
                                tag(TITLE, label),
                                tag(LINK).with(Name.REL, "stylesheet").to(new Link("/style.css"))),
                        tag(BODY, tag(MAIN, tag(H1, tag(BDI, label)), body())).with(Name.CLASS, "preview"))
                .with(Name.LANG, "en");
        return "<!doctype html>\n" + document.markup() + "\n";
    }

    /** The same as a piece of a page, for a list of suggestions that shows it beside. */
    public Html body() {
        List<Html> others = names.stream()
                .<Html>map(name -> {
                    Html.Element text = tag(BDI, name.text());
                    return tag(LI, name.lang().isEmpty() ? text : text.with(Name.LANG, name.lang()));
                })
                .toList();
        return all(List.of(
                tag(P, description),
                others.isEmpty() ? all(others) : tag(UL, all(others)),
                tag(P, claims == 1 ? "1 claim" : "%,d claims".formatted(claims)),
                tag(P, tag(CODE, id))));
    }
}
