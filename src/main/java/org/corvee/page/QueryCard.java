package org.corvee.page;

import java.util.List;

/**
 * A question of the library as a list shows it.
 *
 * @param name {@code group/stem}
 * @param tags words to find it by
 */
public record QueryCard(String name, String summary, List<String> tags) {
    public QueryCard {
        tags = List.copyOf(tags);
    }

    /** A question without tags. */
    public QueryCard(String name, String summary) {
        this(name, summary, List.of());
    }

    /** The page that answers it. */
    public Link address() {
        return new Link("/queries/" + name);
    }

    /** Its group in the library. */
    public String group() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
