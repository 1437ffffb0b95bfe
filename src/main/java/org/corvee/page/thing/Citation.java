package org.corvee.page.thing;

import static org.corvee.page.Html.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
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
        for (DataFormat format : formats()) {
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
    Optional<Link> provenance() {
        return Link.inside("/prov/" + slug);
    }

    /** A format in which it can be downloaded. */
    record DataFormat(String name, String mediaType, Link address) {}

    List<DataFormat> formats() {
        return Stream.of(format("Turtle", "text/turtle", ".ttl"), format("JSON-LD", "application/ld+json", ".jsonld"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DataFormat> format(String name, String mediaType, String ending) {
        return Link.inside("/data/" + slug + ending).map(address -> new DataFormat(name, mediaType, address));
    }
}
