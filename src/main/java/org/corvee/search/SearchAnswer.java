package org.corvee.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param parts what was found of each kind; of a kind that is not wanted, how much
 * @param near other spellings to try, where nothing was found
 */
public record SearchAnswer(SearchRequest request, List<KindFound> parts, List<String> near) {
    public SearchAnswer {
        parts = List.copyOf(parts);
        near = List.copyOf(near);
    }

    /**
     * What was found of one kind.
     *
     * @param count of all that there is
     * @param hits those of the page
     * @param pages how many pages there are
     */
    public record KindFound(SearchKind kind, Count count, List<Hit> hits, int pages) {
        public KindFound {
            hits = List.copyOf(hits);
        }

        /** Whether there is more than is shown when all kinds are. */
        public boolean hasMore() {
            return count.number() > hits.size();
        }
    }

    /** Whether no kind has any. */
    public boolean isNothing() {
        return parts.stream().allMatch(part -> part.count().number() == 0);
    }
}
