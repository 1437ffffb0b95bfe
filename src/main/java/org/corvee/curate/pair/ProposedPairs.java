package org.corvee.curate.pair;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.corvee.match.Likeness;
import org.corvee.match.Party;
import org.corvee.model.ThingId;
import org.corvee.model.ThingPair;

/**
 * The pairs that may be one in a build.
 *
 * @param build its short name
 * @param pairs the likest first
 * @param labels of the countries and genders that their traits name, by their IRIs
 */
public record ProposedPairs(String build, List<Pair> pairs, Map<String, String> labels) {
    public ProposedPairs {
        pairs = List.copyOf(pairs);
        labels = Map.copyOf(labels);
    }

    /**
     * A pair.
     *
     * @param likeness of the two
     * @param one the id of its first
     * @param other the id of its second
     */
    public record Pair(Likeness likeness, ThingId one, ThingId other) {
        /** The two, in whichever order. */
        public ThingPair ids() {
            return ThingPair.of(one.text(), other.text());
        }

        /** The two parties with their ids, in the order of the pair. */
        public List<Map.Entry<ThingId, Party>> sides() {
            return List.of(Map.entry(one, likeness.one()), Map.entry(other, likeness.other()));
        }
    }

    /** Reads them, when somebody asks for the first. */
    @FunctionalInterface
    public interface Maker {
        ProposedPairs read() throws IOException;
    }
}
