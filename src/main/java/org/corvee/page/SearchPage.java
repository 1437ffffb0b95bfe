package org.corvee.page;

import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corvee.page.memo.MemoAddress;

/**
 * What was found, kind by kind, or what to try when nothing was.
 *
 * @param near other spellings to try
 */
public record SearchPage(Layout.Site site, Asked asked, List<Group> groups, List<String> near) {
    static final List<String> EXAMPLES =
            List.of("Kilchu", "평양", "Wladiwostok", "tourist visa", "restaurant", "deadline");

    private static final String ADDRESS = "/search";

    public SearchPage {
        groups = List.copyOf(groups);
        near = List.copyOf(near);
    }

    /**
     * What was asked.
     *
     * @param text empty before anything was
     * @param only the key of the one group that is wanted, empty for all
     * @param page of that group, counted from 1
     */
    public record Asked(String text, String only, int page) {}

    /**
     * What was found of one kind.
     *
     * @param key what the address says, such as {@code things}
     * @param found what this page shows
     */
    public record Group(String key, String title, Extent extent, List<FoundItem> found) {
        public Group {
            found = List.copyOf(found);
        }

        /**
         * How much there is.
         *
         * @param words for people
         * @param least at least so many
         * @param pages on how many pages
         */
        public record Extent(String words, long least, int pages) {}

        boolean hasMore() {
            return extent.least() > found.size();
        }
    }

    /**
     * A text with the words that were asked for.
     *
     * @param marked where they stand, in their order
     */
    public record FoundText(String text, List<MarkedStretch> marked) {
        public FoundText {
            marked = List.copyOf(marked);
        }

        /**
         * A word that was asked for.
         *
         * @param start its first char
         * @param end the char after its last
         */
        public record MarkedStretch(int start, int end) {}

        /** A text in which nothing is marked. */
        public static FoundText plain(String text) {
            return new FoundText(text, List.of());
        }

        /** The text with the words marked. */
        Html html() {
            List<Html> pieces = new ArrayList<>();
            int done = 0;
            for (MarkedStretch word : marked) {
                pieces.add(Html.text(text.substring(done, word.start())));
                pieces.add(tag(MARK, text.substring(word.start(), word.end())));
                done = word.end();
            }
            pieces.add(Html.text(text.substring(done)));
            return all(pieces);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * Something that was found.
     *
     * @param kind what it is, in a word or two; empty where its group says it
     * @param text its name, our paraphrase, or words of a document
     * @param why by what it was found, where that does not show
     * @param claims how many claims there are about it; or of how many it is one; 0 says nothing of them
     * @param links claims that it leads to as well
     */
    public record FoundItem(Link address, String kind, FoundText text, List<Why> why, long claims, List<Link> links) {
        /** More are on the page that the first link leads to. */
        public static final int MOST_LINKS = 5;

        public FoundItem {
            why = List.copyOf(why);
            links = List.copyOf(links);
        }

        /** Something that leads to its own page alone. */
        public FoundItem(Link address, String kind, FoundText text, List<Why> why, long claims) {
            this(address, kind, text, why, claims, List.of());
        }

        /** The same with links to claims. */
        public FoundItem leadingTo(List<Link> claims) {
            return new FoundItem(address, kind, text, why, this.claims, claims);
        }

        /**
         * By what something was found.
         *
         * @param of what the text is: {@code reason:}, {@code in}; empty for another name
         * @param lang the language of a name, or empty
         * @param how in a few words, or empty
         */
        public record Why(String of, FoundText text, String lang, String how) {}

        /** The link that adds it to a memo, for a claim. */
        Html memo() {
            return MemoAddress.adding(address).orElseGet(() -> all(List.of()));
        }

        String kindAndClaims() {
            if (claims == 0) {
                return kind;
            }
            String counted = claims == 1 ? "1 claim" : "%,d claims".formatted(claims);
            return kind.isEmpty() ? counted : kind + ", " + counted;
        }
    }

    /** The document. */
    public String document() {
        return Layout.document(JteSearchPageGenerated::render, site, this);
    }

    Heading heading() {
        return asked.text().isEmpty()
                ? Heading.of("Search")
                : Heading.of("Search: " + asked.text())
                        .alternate("application/json", Link.ours("/search.json", asking(asked.only(), asked.page())));
    }

    /** The groups in which something was found. */
    List<Group> found() {
        return groups.stream().filter(group -> !group.found().isEmpty()).toList();
    }

    boolean foundNothing() {
        return found().isEmpty();
    }

    /** The same search, showing one group; all of them for an empty key. */
    Link showing(String key) {
        return Link.ours(ADDRESS, asking(key, 1));
    }

    /** Whether a group goes on after what is shown of it. */
    boolean hasNext(Group group) {
        return group.key().equals(asked.only()) && asked.page() < group.extent().pages();
    }

    boolean hasPrevious(Group group) {
        return group.key().equals(asked.only()) && asked.page() > 1;
    }

    /** Another page of the one group. */
    Link page(int number) {
        return Link.ours(ADDRESS, asking(asked.only(), number));
    }

    static Link searching(String word) {
        return Link.ours(ADDRESS, Map.of("q", word));
    }

    private Map<String, String> asking(String key, int page) {
        Map<String, String> asking = new TreeMap<>(Map.of("q", asked.text()));
        if (!key.isEmpty()) {
            asking.put("kind", key);
        }
        if (page > 1) {
            asking.put("page", Integer.toString(page));
        }
        return asking;
    }
}
