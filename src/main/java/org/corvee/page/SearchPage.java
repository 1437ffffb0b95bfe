package org.corvee.page;

import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.page.memo.MemoAddress;

/**
 * What was found, sort by sort, or what to try when nothing was.
 *
 * @param asked what was asked, empty before anything was
 * @param only the key of the one group that is wanted, empty for all
 * @param near other spellings to try
 */
public record SearchPage(Layout.Site site, String asked, String only, List<Group> groups, List<String> near) {
    static final List<String> EXAMPLES =
            List.of("Kilchu", "평양", "Wladiwostok", "tourist visa", "restaurant", "deadline");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String ADDRESS = "/search";

    public SearchPage {
        groups = List.copyOf(groups);
        near = List.copyOf(near);
    }

    /**
     * What was found of one sort.
     *
     * @param key what the address says, such as {@code things}
     * @param more whether there are more than shown
     */
    public record Group(String key, String title, List<FoundItem> found, boolean more) {
        public Group {
            found = List.copyOf(found);
        }
    }

    /**
     * Something that was found.
     *
     * @param kind what it is, in a word or two; empty where its group says it
     * @param text its name, or our paraphrase
     * @param why by what it was found, or empty when that shows
     * @param words the words of the text that were asked for, in small letters
     * @param claims how many claims there are about it; or of how many it is one; 0 says nothing of them
     */
    public record FoundItem(Link address, String kind, String text, Why why, Set<String> words, long claims) {
        public FoundItem {
            words = Set.copyOf(words);
        }

        /**
         * By what something was found.
         *
         * @param name another name of it, or what it stands in; empty when there is none to tell
         * @param lang the language of the name, or empty
         * @param how in a few words, or empty
         */
        public record Why(String name, String lang, String how) {
            /** It shows in the text. */
            public static final Why PLAIN = new Why("", "", "");
        }

        /** The text with the words that were asked for marked. */
        Html marked() {
            List<Html> pieces = new ArrayList<>();
            Matcher word = WORD.matcher(text);
            int done = 0;
            while (word.find()) {
                if (words.contains(word.group().toLowerCase(Locale.ROOT))) {
                    pieces.add(Html.text(text.substring(done, word.start())));
                    pieces.add(tag(MARK, word.group()));
                    done = word.end();
                }
            }
            pieces.add(Html.text(text.substring(done)));
            return all(pieces);
        }

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
        return asked.isEmpty()
                ? Heading.of("Search")
                : Heading.of("Search: " + asked).alternate("application/json", Link.ours("/search.json", asking(only)));
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
        return Link.ours(ADDRESS, asking(key));
    }

    static Link searching(String word) {
        return Link.ours(ADDRESS, Map.of("q", word));
    }

    private Map<String, String> asking(String key) {
        Map<String, String> asking = new TreeMap<>(Map.of("q", asked));
        if (!key.isEmpty()) {
            asking.put("kind", key);
        }
        return asking;
    }
}
