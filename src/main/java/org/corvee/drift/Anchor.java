package org.corvee.drift;

import java.util.List;
import org.corvee.source.Stretch;

/** What has become of a passage in another text. */
public sealed interface Anchor {
    /** It stands where it stood, in the same letters. */
    record Same(Stretch place) implements Anchor {}

    /**
     * It stands elsewhere, or in letters that differ as kinds of quote, dash, space and composed letters do.
     *
     * @param how one is sure of it
     */
    record Moved(Stretch place, Certainty how) implements Anchor {}

    /** A person has to say: it may stand in one of these places, the likeliest first. */
    record Asked(List<Candidate> candidates) implements Anchor {
        public Asked {
            candidates = List.copyOf(candidates);
        }
    }

    /** It stands nowhere any more. */
    record Orphaned() implements Anchor {}

    /**
     * A place where a passage may stand.
     *
     * @param place in the other text
     * @param likeness of words and surroundings, 0 to 1
     */
    record Candidate(Stretch place, double likeness) {}

    /** How one is sure of a place. */
    enum Certainty {
        /** The same letters stand once in either text. */
        DIGEST,
        /** Of several places with the same letters one has the same surroundings. */
        CONTEXT,
        /** The same words stand there in other quotes, dashes, spaces or line ends, or composed otherwise. */
        FOLDED
    }
}
