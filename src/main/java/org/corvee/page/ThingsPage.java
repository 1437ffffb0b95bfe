package org.corvee.page;

import java.util.List;
import java.util.Map;
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

    /**
     * A page of a list.
     *
     * @param address of the list
     * @param number from 1
     * @param of how many pages there are
     * @param all how many things there are
     */
    public record ListPart(String address, int number, int of, int all) {
        Link page(int number) {
            return Link.ours(address, Map.of("page", Integer.toString(number)));
        }
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteThingsPageGenerated::render, site, this);
    }
}
