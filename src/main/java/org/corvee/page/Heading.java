package org.corvee.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a page says of itself before it begins.
 *
 * @param title of the window; empty for the start page
 * @param path the pages above it; the first tells the site's navigation which part this is
 * @param head what it says to programs: alternates, data, scripts of ours
 */
public record Heading(String title, List<Crumb> path, List<Html> head) {
    public Heading {
        path = List.copyOf(path);
        head = List.copyOf(head);
    }

    /** A page on the way from home. */
    public record Crumb(Link address, String word) {}

    /** A page right below home. */
    public static Heading of(String title) {
        return new Heading(title, List.of(), List.of());
    }

    /** The same page one step further down. */
    public Heading under(Link address, String word) {
        return new Heading(
                title,
                Stream.concat(path.stream(), Stream.of(new Crumb(address, word)))
                        .toList(),
                head);
    }

    /** The same page with something more for programs. */
    public Heading with(Html more) {
        return new Heading(
                title, path, Stream.concat(head.stream(), Stream.of(more)).toList());
    }

    /** The same page in another format, at an address of ours. */
    public Heading alternate(String mediaType, Link address) {
        return with(Html.tag(Html.Tag.LINK)
                .with(Attribute.Name.REL, "alternate")
                .with(Attribute.Name.TYPE, mediaType)
                .to(address));
    }

    /** Whether this is the page itself. */
    boolean is(Crumb part) {
        return part.word().equals(title.isEmpty() ? "Home" : title);
    }

    /** Whether this page is further down. */
    boolean isUnder(Crumb part) {
        return path.stream().anyMatch(crumb -> crumb.address().equals(part.address()));
    }
}
