package org.corvee.web.address;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.corvee.page.Html;
import org.corvee.page.Link;

/** How a file's own page writes the terms that it names, and where they lead. */
record TermLinks(PrefixMapping prefixes) {
    private static final String ROOT = "https://w3id.org/corvee/";
    private static final String THINGS = ROOT + "id/";

    /** A term by its short name, leading to where it is explained; a text as it is. */
    Html value(Node node) {
        if (!node.isURI()) {
            return Html.text(node.isLiteral() ? node.getLiteralLexicalForm() : "an axiom, which the Turtle has");
        }
        String name = name(node);
        return link(node.getURI()).<Html>map(link -> Html.link(link, name)).orElseGet(() -> Html.text(name));
    }

    /** The shortest name of a term. */
    String name(Node term) {
        String iri = term.getURI();
        return Optional.ofNullable(prefixes.qnameFor(iri))
                .orElse(iri.startsWith(ROOT) ? iri.substring(ROOT.length()) : iri);
    }

    /** What follows the last hash or stroke of its IRI. */
    static String local(Node term) {
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static Optional<Link> link(String iri) {
        if (iri.startsWith(THINGS)) {
            return Link.inside("/doc/" + iri.substring(THINGS.length()));
        }
        return iri.startsWith(ROOT) ? Link.inside("/" + iri.substring(ROOT.length())) : Link.elsewhere(iri);
    }
}
