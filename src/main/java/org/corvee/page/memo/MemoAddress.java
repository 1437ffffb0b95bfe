package org.corvee.page.memo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;

/**
 * A memo in an address: its title, its author, and its items in their order. The server keeps none of it.
 *
 * @param items as {@code MemoText.of} takes them
 */
public record MemoAddress(String title, String author, List<String> items) {
    /** Where the memo is put together. */
    public static final String PATH = "/memo";

    /** Longer addresses are cut by some program on the way. */
    private static final int LONGEST = 6000;

    private static final String CLAIM = "/doc/claim/";

    public MemoAddress {
        items = List.copyOf(items);
    }

    /** The link that adds a claim, beside a link to the claim's page; none beside other links. */
    public static Optional<Html> adding(Link page) {
        return page.value().startsWith(CLAIM)
                ? Optional.of(Html.link(
                                new Link(PATH + "?item=claim/" + page.value().substring(CLAIM.length())), "Add to memo")
                        .with(Attribute.Name.CLASS, "to-memo")
                        .with(Attribute.Name.REL, "nofollow"))
                : Optional.empty();
    }

    /** The address, where it is short enough for one. */
    public Optional<Link> link() {
        String asked = Stream.of(
                        Stream.of(parameter("title", title), parameter("author", author)),
                        items.stream().map(item -> parameter("item", item)))
                .flatMap(parameters -> parameters)
                .filter(parameter -> !parameter.endsWith("="))
                .collect(Collectors.joining("&"));
        return asked.length() > LONGEST || asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(PATH + "?" + asked));
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same memo with an item at another place. */
    MemoAddress moved(int from, int to) {
        List<String> moved = new ArrayList<>(items);
        moved.add(to, moved.remove(from));
        return new MemoAddress(title, author, moved);
    }

    /** The same memo without an item. */
    MemoAddress without(int at) {
        List<String> rest = new ArrayList<>(items);
        rest.remove(at);
        return new MemoAddress(title, author, rest);
    }
}
