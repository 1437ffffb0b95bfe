package org.corvee.page.memo;

import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.corvee.memo.Edition;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;

/**
 * Where an analyst puts a memo together: what it says, its parts to order, its text to edit, and its downloads.
 *
 * @param address its parts; of a text that cannot be read, those of the address, or none
 * @param written the memo as a file has it
 * @param outcome what this build makes of it
 */
public record MemoPage(MemoAddress address, String written, Outcome outcome) {
    /**
     * What a build makes of a memo.
     *
     * @param edition missing when there are faults, or nothing to show
     * @param faults one line each
     */
    public record Outcome(Optional<Edition> edition, List<String> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    /** An item with what can be done with it. */
    record Item(String text, Html ways) {}

    /** What the page says of itself. */
    static final Heading HEADING = Heading.of("Memo")
            .with(Html.tag(Html.Tag.META)
                    .with(Attribute.Name.NAME, "robots")
                    .with(Attribute.Name.CONTENT, "noindex, nofollow"));

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteMemoPageGenerated::render, site, this);
    }

    boolean isEmpty() {
        return outcome.edition().isEmpty() && outcome.faults().isEmpty();
    }

    String title() {
        return outcome.edition().map(edition -> edition.front().title()).orElse("Memo");
    }

    Html body() {
        return outcome.edition().map(edition -> new MemoBody(edition).html()).orElseGet(() -> all(List.of()));
    }

    List<Item> items() {
        return IntStream.range(0, address.items().size())
                .mapToObj(at -> new Item(address.items().get(at), ways(at)))
                .toList();
    }

    private Html ways(int at) {
        List<Html> ways = new ArrayList<>();
        if (at > 0) {
            way(ways, address.moved(at, at - 1), "Up");
        }
        if (at < address.items().size() - 1) {
            way(ways, address.moved(at, at + 1), "Down");
        }
        way(ways, address.without(at), "Remove");
        return all(ways);
    }

    private static void way(List<Html> ways, MemoAddress address, String word) {
        ways.add(text(" "));
        ways.add(link(address.link().orElse(new Link(MemoAddress.PATH)), word));
    }

    /** Whether its parts can be ordered by links. */
    boolean isShort() {
        return address.link().isPresent();
    }
}
