package org.corvee.page.ontology;

import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Site;

/**
 * A file of the ontology: what it is, what it defines, and how that is used.
 *
 * @param namespaces prefix and IRI of what it speaks of, or none
 * @param samples or none
 */
public record OntologyPage(Profile profile, List<Chapter> chapters, List<Trait> namespaces, List<Sample> samples) {
    public OntologyPage {
        chapters = List.copyOf(chapters);
        namespaces = List.copyOf(namespaces);
        samples = List.copyOf(samples);
    }

    /** The document. */
    public String document(Site site) {
        Heading heading = Heading.of(profile.title()).under(new Link("/about"), "About");
        if (!profile.title().contains("ontology")) {
            heading = heading.under(new Link("/ontology"), "Ontology");
        }
        for (Profile.Download download : profile.downloads()) {
            heading = heading.alternate(download.mediaType(), download.address());
        }
        return new Layout(site).page(heading, body().toArray(Html[]::new));
    }

    private List<Html> body() {
        List<Html> body = new ArrayList<>();
        body.add(tag(H1, profile.title()));
        body.add(tag(P, profile.lead()).with(Attribute.Name.CLASS, "lead"));
        body.add(list(profile.traits()));
        body.add(downloads());
        if (chapters.size() > 1) {
            body.add(contents());
        }
        chapters.forEach(chapter -> body.add(chapter.html()));
        if (!samples.isEmpty()) {
            body.add(section(
                    "examples",
                    "Examples",
                    all(samples.stream().map(Sample::html).toList())));
        }
        if (!namespaces.isEmpty()) {
            body.add(section("namespaces", "Namespaces", list(namespaces)));
        }
        return body;
    }

    private Html contents() {
        return tag(
                        NAV,
                        tag(H2, "Contents"),
                        tag(UL, all(chapters.stream().map(Chapter::contents).toList())))
                .with(Attribute.Name.ARIA_LABEL, "Contents");
    }

    private Html downloads() {
        List<Html> links = profile.downloads().stream()
                .flatMap(download -> Stream.of(link(download.address(), download.word()), text(" ")))
                .toList();
        return tag(P, text("Take it along: "), all(links)).with(Attribute.Name.CLASS, "downloads");
    }

    private static Html section(String id, String title, Html content) {
        return tag(SECTION, tag(H2, title), content).with(Attribute.Name.ID, id);
    }

    static Html list(List<Trait> traits) {
        List<Html> rows = traits.stream()
                .<Html>map(trait -> all(Stream.concat(
                                Stream.of(tag(DT, trait.word())),
                                trait.values().stream().map(value -> tag(DD, value)))
                        .toList()))
                .toList();
        return rows.isEmpty() ? all(rows) : tag(DL, all(rows)).with(Attribute.Name.CLASS, "traits");
    }
}
