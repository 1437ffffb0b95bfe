package org.corvee.page;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Names for the tests of pages: the end of an IRI, which leads to itself where it is harmless. */
public final class Words implements TermHtml.TermNames {
    /** What no page may let through. */
    public static final String HOSTILE = "</h1><script>alert(1)</script>\u202e\"><img src=x>";

    /** An address that no page may lead to. */
    public static final Term.Iri EVIL = new Term.Iri("javascript:alert(1)");

    public static final TermHtml NAMING = new TermHtml(new Words());
    public static final Layout.Site SITE = new Layout.Site("http://127.0.0.1:3330", "0123456789ab");

    private Words() {}

    public static Term.Iri thing(String slug) {
        return new Term.Iri("https://example.org/" + slug);
    }

    /** What of a page could do harm, empty for a harmless one. */
    public static String harm(String page) {
        Stream<String> hidden =
                page.codePoints().filter(point -> point == 0x202e).mapToObj(point -> "U+202E turns the text around it");
        return Stream.concat(
                        hidden,
                        Jsoup.parse(page).getAllElements().stream()
                                .filter(Words::harms)
                                .map(Element::outerHtml))
                .collect(Collectors.joining("\n"));
    }

    private static boolean harms(Element element) {
        boolean runs =
                element.is("script:not([src], [type^=application/]), body style, iframe, object, embed, base, img");
        return runs || element.attributes().asList().stream().anyMatch(Words::harms);
    }

    private static boolean harms(org.jsoup.nodes.Attribute attribute) {
        String name = attribute.getKey();
        boolean address = Set.of("href", "src", "action").contains(name);
        return name.startsWith("on")
                || name.equals("style")
                || address && !attribute.getValue().matches("(?s)[/#].*|https?://.*");
    }

    @Override
    public String word(Term.Iri iri) {
        return iri.value().replaceFirst(".*[/#]", "");
    }

    @Override
    public Optional<Link> link(Term.Iri iri) {
        return Link.elsewhere(iri.value());
    }
}
