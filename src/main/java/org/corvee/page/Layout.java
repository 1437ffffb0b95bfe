package org.corvee.page;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BODY;
import static org.corvee.page.Html.Tag.BUTTON;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.FOOTER;
import static org.corvee.page.Html.Tag.FORM;
import static org.corvee.page.Html.Tag.HEAD;
import static org.corvee.page.Html.Tag.HEADER;
import static org.corvee.page.Html.Tag.HTML;
import static org.corvee.page.Html.Tag.INPUT;
import static org.corvee.page.Html.Tag.LABEL;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.Tag.MAIN;
import static org.corvee.page.Html.Tag.META;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.TITLE;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.stream.Stream;

/** The frame around each page: head, way through the site, search, way back up, foot. */
public record Layout(Site site) {
    private static final List<Crumb> PARTS = List.of(
            new Crumb(new Link("/"), "Home"),
            new Crumb(new Link("/map"), "Map"),
            new Crumb(new Link("/doc/document"), "Documents"),
            new Crumb(new Link("/law"), "Law"),
            new Crumb(new Link("/audit"), "Audit"),
            new Crumb(new Link("/queries"), "Queries"),
            new Crumb(new Link("/sparql"), "SPARQL"),
            new Crumb(new Link("/about"), "About"));

    /** A whole document right below home. */
    public String page(String title, Html... body) {
        return page(Heading.of(title), body);
    }

    /** A whole document. */
    public String page(Heading heading, Html... body) {
        Html document = tag(
                        HTML,
                        head(heading),
                        tag(
                                BODY,
                                link(Link.here("main"), "Skip to the content").with(Attribute.Name.CLASS, "skip"),
                                header(heading),
                                tag(MAIN, path(heading), all(List.of(body))).with(Attribute.Name.ID, "main"),
                                footer()))
                .with(Attribute.Name.LANG, "en");
        return "<!doctype html>\n" + document.markup() + "\n";
    }

    private static Html head(Heading heading) {
        String full = heading.title().isEmpty() ? "Corvée" : heading.title() + " · Corvée";
        return tag(
                HEAD,
                tag(META).with(Attribute.Name.CHARSET, "utf-8"),
                tag(META)
                        .with(Attribute.Name.NAME, "viewport")
                        .with(Attribute.Name.CONTENT, "width=device-width, initial-scale=1"),
                tag(META).with(Attribute.Name.NAME, "color-scheme").with(Attribute.Name.CONTENT, "light dark"),
                tag(TITLE, full),
                tag(LINK).with(Attribute.Name.REL, "stylesheet").to(new Link("/style.css")),
                tag(LINK).with(Attribute.Name.REL, "icon").to(new Link("/script/icon.svg")),
                tag(LINK)
                        .with(Attribute.Name.REL, "search")
                        .with(Attribute.Name.TYPE, "application/opensearchdescription+xml")
                        .with(Attribute.Name.TITLE, "Corvée")
                        .to(new Link("/opensearch.xml")),
                Html.script(new Link("/search.js")),
                all(heading.head()));
    }

    private static Html header(Heading heading) {
        List<Html> parts =
                PARTS.stream().<Html>map(part -> tag(LI, part(part, heading))).toList();
        return tag(
                        HEADER,
                        link(new Link("/"), "Corvée").with(Attribute.Name.CLASS, "home"),
                        tag(NAV, tag(UL, all(parts))).with(Attribute.Name.ARIA_LABEL, "Site"),
                        search())
                .with(Attribute.Name.CLASS, "site");
    }

    private static Html part(Crumb part, Heading heading) {
        Html.Element link = link(part.address(), part.word());
        if (part.word().equals(heading.title())
                || part.word().equals("Home") && heading.title().isEmpty()) {
            return link.with(Attribute.Name.ARIA_CURRENT, "page");
        }
        boolean above =
                heading.path().stream().anyMatch(crumb -> crumb.address().equals(part.address()));
        return above ? link.with(Attribute.Name.ARIA_CURRENT, "true") : link;
    }

    private static Html search() {
        return tag(
                        FORM,
                        tag(LABEL, "Search").with(Attribute.Name.FOR, "site-search"),
                        tag(INPUT)
                                .with(Attribute.Name.ID, "site-search")
                                .with(Attribute.Name.NAME, "q")
                                .with(Attribute.Name.TYPE, "search")
                                .with(Attribute.Name.PLACEHOLDER, "Place, person, 동강")
                                .with(Attribute.Name.AUTOCOMPLETE, "off"),
                        tag(BUTTON, "Search").with(Attribute.Name.TYPE, "submit"))
                .with(Attribute.Name.ROLE, "search")
                .with(Attribute.Name.METHOD, "get")
                .to(new Link("/search"));
    }

    private static Html path(Heading heading) {
        if (heading.path().isEmpty()) {
            return all(List.of());
        }
        Stream<Html> above = Stream.concat(Stream.of(new Crumb(new Link("/"), "Home")), heading.path().stream())
                .map(crumb -> tag(LI, link(crumb.address(), crumb.word())));
        Html here = tag(LI, tag(SPAN, heading.title()).with(Attribute.Name.ARIA_CURRENT, "page"));
        return tag(NAV, tag(OL, all(Stream.concat(above, Stream.of(here)).toList())))
                .with(Attribute.Name.CLASS, "path")
                .with(Attribute.Name.ARIA_LABEL, "Path");
    }

    private Html footer() {
        Html build = site.build().isEmpty()
                ? text("Nothing is built yet.")
                : all(List.of(text("Build "), tag(CODE, site.build()), text(" · read-only · Apache-2.0")));
        return tag(
                FOOTER,
                tag(P, build),
                tag(
                        P,
                        link(new Link("/about"), "Method"),
                        text(" · "),
                        link(new Link("/about/limits"), "Limits"),
                        text(" · "),
                        tag(A, text("What is wrong with it")).to(new Link("/audit"))));
    }
}
