package org.corvee.page;

import java.util.List;

/**
 * What there is to read: each type of thing with how many there are.
 *
 * @param first those that a reader looks for
 * @param others the rest, by their names
 */
public record BrowsePage(List<TypeCount> first, List<TypeCount> others) {
    public BrowsePage {
        first = List.copyOf(first);
        others = List.copyOf(others);
    }

    /**
     * A type of things.
     *
     * @param examples a few of those of which most is said
     */
    public record TypeCount(ThingsPage.ThingType type, Link address, int things, List<String> examples) {
        public TypeCount {
            examples = List.copyOf(examples);
        }
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteBrowsePageGenerated::render, site, this);
    }
}
