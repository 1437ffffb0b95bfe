package org.corvee.page;

import static org.corvee.page.Html.Tag.BODY;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.FOOTER;
import static org.corvee.page.Html.Tag.HEAD;
import static org.corvee.page.Html.Tag.HEADER;
import static org.corvee.page.Html.Tag.HTML;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.Tag.MAIN;
import static org.corvee.page.Html.Tag.META;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TITLE;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

/** The frame around each page: head, way home, foot. */
public record Layout(Site site) {
    /** A whole document. */
    public String page(String title, Html... body) {
        String full = title.isEmpty() ? "Corvée" : title + " · Corvée";
        Html document = tag(
                        HTML,
                        tag(
                                HEAD,
                                tag(META).with(Attribute.Name.CHARSET, "utf-8"),
                                tag(META)
                                        .with(Attribute.Name.NAME, "viewport")
                                        .with(Attribute.Name.CONTENT, "width=device-width, initial-scale=1"),
                                tag(META)
                                        .with(Attribute.Name.NAME, "color-scheme")
                                        .with(Attribute.Name.CONTENT, "light dark"),
                                tag(TITLE, full),
                                tag(LINK).with(Attribute.Name.REL, "stylesheet").to(new Link("/style.css"))),
                        tag(BODY, header(), tag(MAIN, body), footer()))
                .with(Attribute.Name.LANG, "en");
        return "<!doctype html>\n" + document.markup() + "\n";
    }

    private static Html header() {
        return tag(
                HEADER,
                link(new Link("/"), "Corvée").with(Attribute.Name.CLASS, "home"),
                tag(NAV, link(new Link("/queries"), "Queries")));
    }

    private Html footer() {
        return site.build().isEmpty()
                ? tag(FOOTER, tag(P, "Nothing is built yet."))
                : tag(FOOTER, tag(P, text("Build "), tag(CODE, site.build()), text(" · read-only · Apache-2.0")));
    }
}
