package org.corvee.page;

import java.util.List;
import java.util.Optional;

/**
 * A list of things, or of the types of things.
 *
 * @param part which part of a longer list it is, if it is one
 */
public record ThingsPage(String title, List<Item> items, Optional<ListPart> part) {
    public ThingsPage {
        items = List.copyOf(items);
    }

    /**
     * One line.
     *
     * @param beside what stands small beside its name
     */
    public record Item(Link address, String name, String beside) {}

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteThingsPageGenerated::render, site, this);
    }
}
