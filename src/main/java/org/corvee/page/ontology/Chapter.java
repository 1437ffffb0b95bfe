package org.corvee.page.ontology;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;

/**
 * Terms of one kind.
 *
 * @param id where the chapter begins in the page; no local name of a term
 */
public record Chapter(String id, String title, List<Entry> entries) {
    public Chapter {
        entries = List.copyOf(entries);
    }

    Html html() {
        return tag(
                        SECTION,
                        tag(H2, title),
                        all(entries.stream().map(Entry::html).toList()))
                .with(Attribute.Name.ID, id);
    }

    Html contents() {
        Stream<Html> names = entries.stream()
                .flatMap(entry -> Stream.of(tag(CODE, link(Link.here(entry.id()), entry.id())), text(" ")));
        return tag(
                LI,
                link(Link.here(id), "%s (%d)".formatted(title, entries.size())),
                tag(UL, tag(LI, all(names.toList()))));
    }
}
