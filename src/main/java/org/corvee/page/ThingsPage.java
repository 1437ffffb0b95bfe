package org.corvee.page;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of things, or of the types of things.
 *
 * @param part which part of a longer list it is, if it is one
 */
public record ThingsPage(String title, List<Item> items, Optional<Part> part) {
    public ThingsPage {
        items = List.copyOf(items);
    }

    /**
     * One line.
     *
     * @param beside what stands small beside its name
     */
    public record Item(Link address, String name, String beside) {}

    /**
     * A page of a list.
     *
     * @param address of the list
     * @param number from 1
     * @param of how many pages there are
     * @param all how many things there are
     */
    public record Part(String address, int number, int of, int all) {}

    /** The document. */
    public String document(Site site) {
        return new Layout(site)
                .page(
                        title,
                        tag(H1, title),
                        all(part.stream().map(ThingsPage::where).toList()),
                        listed());
    }

    private Html listed() {
        List<Html> lines = items.stream()
                .<Html>map(item ->
                        tag(LI, link(item.address(), item.name()), text(" "), tag(SMALL, tag(CODE, item.beside()))))
                .toList();
        return tag(UL, all(lines)).with(Attribute.Name.CLASS, "cards");
    }

    private static Html where(Part part) {
        Html count = tag(P, "%,d things, page %d of %d".formatted(part.all(), part.number(), part.of()));
        List<Html> ways = new ArrayList<>();
        if (part.number() > 1) {
            ways.add(tag(LI, link(page(part, part.number() - 1), "Previous page")));
        }
        if (part.number() < part.of()) {
            ways.add(tag(LI, link(page(part, part.number() + 1), "Next page")));
        }
        return ways.isEmpty()
                ? count
                : all(List.of(
                        count,
                        tag(NAV, tag(UL, all(ways)))
                                .with(Attribute.Name.CLASS, "filters")
                                .with(Attribute.Name.ARIA_LABEL, "Pages")));
    }

    private static Link page(Part part, int number) {
        return Link.ours(part.address(), Map.of("page", Integer.toString(number)));
    }
}
