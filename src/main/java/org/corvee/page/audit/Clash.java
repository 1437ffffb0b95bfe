package org.corvee.page.audit;

import java.util.List;

/**
 * Claims that contradict each other, or seem to.
 *
 * @param label in one sentence
 */
public record Clash(String label, Verdict verdict, List<Footing> one, List<Footing> other) {
    public Clash {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /**
     * Whether they do.
     *
     * @param word {@code real}, {@code apparent} or {@code open}
     * @param kind in which way, such as {@code denial}
     * @param because why the verdict is so
     */
    public record Verdict(String word, String kind, String because) {}
}
