package org.corvee.page;

import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A page of a list that is longer than a page, and the way to its other pages.
 *
 * @param address of the list
 * @param asked what else stands in the address, such as a filter
 * @param number from 1
 * @param each how many a page has
 * @param all how many there are
 */
public record ListPart(String address, Map<String, String> asked, int number, int each, int all) {
    private static final String PAGE = "page";

    public ListPart {
        asked = Map.copyOf(asked);
        if (number < 1 || each < 1 || all < 0) {
            throw new IllegalArgumentException("no page %d of %d with %d each".formatted(number, all, each));
        }
    }

    /** How many pages there are; an empty list has one. */
    public int of() {
        return Math.max(1, (all + each - 1) / each);
    }

    /** Whether there is a page of this number. */
    public boolean exists() {
        return number <= of();
    }

    /** Where the page begins in the list. */
    public int from() {
        return Math.min(all, (number - 1) * each);
    }

    /** Where it ends. */
    public int to() {
        return Math.min(all, number * each);
    }

    /** The entries of this page. */
    public <T> List<T> of(List<T> entries) {
        return entries.subList(from(), to());
    }

    /** {@code page 2 of 7}. */
    public String words() {
        return "page %,d of %,d".formatted(number, of());
    }

    Link page(int other) {
        Map<String, String> more = new TreeMap<>(asked);
        if (other > 1) {
            more.put(PAGE, Integer.toString(other));
        }
        return Link.ours(address, more);
    }

    /** The way to the first, the previous, the next and the last page; nothing where this is the only one. */
    public Html nav() {
        return nav(this::page);
    }

    /** The same, where the address of a page is not the list's with a number. */
    public Html nav(IntFunction<Link> page) {
        return nav("Pages", page);
    }

    /** The same below a list that has it above too; two landmarks of one name could not be told apart. */
    public Html navBelow() {
        return nav("Pages, below the list", this::page);
    }

    private Html nav(String name, IntFunction<Link> page) {
        if (of() == 1) {
            return Html.all(List.of());
        }
        List<Html> ways = new ArrayList<>();
        if (number > 1) {
            ways.add(way(page.apply(1), "First page"));
            ways.add(way(page.apply(number - 1), "Previous page"));
        }
        if (number < of()) {
            ways.add(way(page.apply(number + 1), "Next page"));
            ways.add(way(page.apply(of()), "Last page"));
        }
        return tag(NAV, tag(UL, Html.all(ways)))
                .with(Attribute.Name.CLASS, "filters")
                .with(Attribute.Name.ARIA_LABEL, name);
    }

    private static Html way(Link page, String words) {
        return tag(LI, link(page, words));
    }
}
