package org.corvee.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;

/**
 * What somebody wants to find.
 *
 * @param text as it was written, without spaces around it
 * @param only the one kind that is wanted, page by page; without one, the first few of each
 * @param page counted from 1
 */
public record SearchRequest(String text, Optional<SearchKind> only, int page) {
    private static final int LONGEST = 200;
    private static final int OF_EACH = 10;
    private static final int OF_ONE = 50;
    private static final int MOST_PAGES = WordQuery.COUNTED / OF_ONE;

    public SearchRequest {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new BadSearch("q: %,d characters; a search may have at most %d".formatted(text.length(), LONGEST));
        }
        if (page > 1 && only.isEmpty()) {
            throw new BadSearch("page: only one kind of results has pages; name it, such as kind=claims");
        }
        if (page < 1 || page > MOST_PAGES) {
            throw new BadSearch("page: %,d; a search has pages 1 to %d".formatted(page, MOST_PAGES));
        }
    }

    /** The first page of all kinds. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, Optional.empty(), 1);
    }

    /**
     * Reads what was written.
     *
     * @param kind a key, or empty for all
     * @param page a number, or empty for the first
     * @throws BadSearch for what cannot be looked for
     */
    public static SearchRequest read(String text, String kind, String page) {
        return new SearchRequest(
                text, kind.isBlank() ? Optional.empty() : Optional.of(kind(kind.strip())), number(page.strip()));
    }

    private static SearchKind kind(String written) {
        List<String> keys =
                Arrays.stream(SearchKind.values()).map(SearchKind::key).toList();
        return Arrays.stream(SearchKind.values())
                .filter(kind -> kind.key().equals(written))
                .findFirst()
                .orElseThrow(() -> new BadSearch("kind: unknown kind '%s'; %s"
                        .formatted(
                                EscapedText.line(written),
                                NearWords.of(written, keys).remedy("there are " + String.join(", ", keys)))));
    }

    private static int number(String page) {
        if (page.isEmpty()) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,6}")) {
            throw new BadSearch("page: '%s' is not a page number; write 1 or more".formatted(EscapedText.line(page)));
        }
        return Integer.parseInt(page);
    }

    boolean wants(SearchKind kind) {
        return only.isEmpty() || only.get() == kind;
    }

    /** How many hits a page has. */
    int size() {
        return only.isEmpty() ? OF_EACH : OF_ONE;
    }

    /** The number of hits before the page. */
    int from() {
        return (page - 1) * size();
    }

    /** A search that cannot be made, and what to do: place, fault and remedy. */
    public static final class BadSearch extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadSearch(String message) {
            super(message);
        }
    }
}
