package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.query.Term;

/**
 * How a page’s thing can be cited and downloaded.
 *
 * @param slug {@code type/slug}, of which its addresses are made
 * @param tables its claims as CSV, where it has claims
 */
public record Citation(Term.Iri iri, String slug, List<Link> tables) {
    private static final Link COPY = new Link("/script/copy.js");

    /** The relation of <a href="https://www.w3.org/TR/prov-aq/#resource-represented-as-html">PROV-AQ 3.2</a>. */
    private static final String HAS_PROVENANCE = "http://www.w3.org/ns/prov#has_provenance";

    public Citation {
        tables = List.copyOf(tables);
    }

    /** The same page's heading, with the thing's other formats and its IRI. */
    Heading alternates(Heading heading) {
        Heading said = heading.with(Html.script(COPY));
        for (Format format : formats()) {
            said = said.alternate(format.mediaType(), format.address());
        }
        for (Link provenance : provenance().stream().toList()) {
            said = said.with(
                    tag(Html.Tag.LINK).with(Attribute.Name.REL, HAS_PROVENANCE).to(provenance));
        }
        Optional<Link> canonical = Link.elsewhere(iri.value());
        return canonical.isEmpty()
                ? said
                : said.with(
                        tag(Html.Tag.LINK).with(Attribute.Name.REL, "canonical").to(canonical.get()));
    }

    /** The way from the sources to it. */
    private Optional<Link> provenance() {
        return Link.inside("/prov/" + slug);
    }

    private record Format(String name, String mediaType, Link address) {}

    private List<Format> formats() {
        return Stream.of(format("Turtle", "text/turtle", ".ttl"), format("JSON-LD", "application/ld+json", ".jsonld"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Format> format(String name, String mediaType, String ending) {
        return Link.inside("/data/" + slug + ending).map(address -> new Format(name, mediaType, address));
    }

    /** The box beside the article. */
    Html html(String label, Layout.Site site) {
        List<Html> formats = Stream.of(
                        formats().stream().map(format -> link(format.address(), format.name())),
                        provenance().stream().map(way -> link(way, "PROV")),
                        tables.stream().map(table -> link(table, "Claims as CSV")))
                .flatMap(Function.identity())
                .<Html>map(way -> tag(LI, way))
                .toList();
        String cite = "“%s”. Corvée, build %s. %s".formatted(label, site.build(), iri.value());
        return all(List.of(
                tag(H2, "Its address in the graph"),
                tag(P, tag(CODE, iri.value())),
                tag(H2, "Download"),
                tag(UL, all(formats)).with(Attribute.Name.CLASS, "downloads"),
                tag(H2, "Cite it"),
                tag(PRE, cite).with(Attribute.Name.CLASS, "cite").with(Attribute.Name.TABINDEX, "0")));
    }
}
