package org.corvee.page;

import java.util.Optional;
import org.corvee.query.Term;

/** Names for the tests of pages: the end of an IRI, which leads to itself where it is harmless. */
public final class Words implements TermNames {
    /** What no page may let through. */
    public static final String HOSTILE = "</h1><script>alert(1)</script>\u202e\"><img src=x>";

    /** An address that no page may lead to. */
    public static final Term.Iri EVIL = new Term.Iri("javascript:alert(1)");

    public static final Naming NAMING = new Naming(new Words());
    public static final Site SITE = new Site("http://127.0.0.1:3330", "0123456789ab");

    private Words() {}

    public static Term.Iri thing(String slug) {
        return new Term.Iri("https://example.org/" + slug);
    }

    /** What of a page could do harm, empty for a harmless one. */
    public static String harm(String page) {
        return Optional.of(page)
                .filter(markup -> markup.contains("<script>alert")
                        || markup.contains("<img")
                        || markup.contains("\u202e")
                        || markup.contains("href=\"javascript:"))
                .orElse("");
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
