package org.corvee.page.curate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Layout;
import org.corvee.page.Link;

/**
 * The pairs that may be one, some of them on a page.
 *
 * @param build that proposes them, by its short name
 * @param counts of the pairs that are open, and of those that are decided
 * @param shown which of them are shown
 * @param rows of this page
 */
public record PairListPage(String build, Counts counts, Shown shown, List<Row> rows) {
    /** How many are on a page. */
    public static final int ROWS = 100;

    public PairListPage {
        rows = List.copyOf(rows);
    }

    /** How many pairs there are. */
    public record Counts(int open, int decided) {
        /** How many of those that are shown. */
        public int of(boolean areDecided) {
            return areDecided ? decided : open;
        }
    }

    /**
     * Which pairs are shown.
     *
     * @param areDecided or those that are not
     * @param page counted from 1
     */
    public record Shown(boolean areDecided, int page) {
        Link address() {
            return Link.ours("/pairs", Map.of("decided", areDecided ? "yes" : "no", "page", String.valueOf(page)));
        }
    }

    /**
     * A pair.
     *
     * @param at its place among all
     * @param verdict the word of what was decided, or empty
     */
    public record Row(int at, int score, String one, String other, String verdict) {
        Link address() {
            return PairPage.Place.address(at);
        }
    }

    Link others() {
        return new Shown(!shown.areDecided(), 1).address();
    }

    Optional<Link> before() {
        return shown.page() > 1
                ? Optional.of(new Shown(shown.areDecided(), shown.page() - 1).address())
                : Optional.empty();
    }

    Optional<Link> after() {
        return (long) shown.page() * ROWS < counts.of(shown.areDecided())
                ? Optional.of(new Shown(shown.areDecided(), shown.page() + 1).address())
                : Optional.empty();
    }

    String range() {
        int first = (shown.page() - 1) * ROWS + 1;
        return "%,d to %,d of %,d"
                .formatted(first, first + rows.size() - 1, counts.of(shown.areDecided()));
    }

    static String count(int number) {
        return "%,d".formatted(number);
    }

    /** The document. */
    public String document() {
        return Layout.document(JtePairListPageGenerated::render, new Layout.Site("", ""), this);
    }
}
