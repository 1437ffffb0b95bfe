package org.corvee.claim;

import java.util.List;
import org.corvee.model.TestimonyId;

/**
 * One voice on one occasion, and the testimonies that pass it on.
 *
 * @param id its document and key
 * @param utterance who speaks, to whom, when
 * @param relayedBy the testimony that passes this one on, then the one that passes that on, up to the document's own
 */
public record Testimony(TestimonyId id, Utterance utterance, List<TestimonyId> relayedBy) {
    public Testimony {
        relayedBy = List.copyOf(relayedBy);
    }

    /** How many removes lie between the document's own voice and this one: 0 for its own. */
    public int depth() {
        return relayedBy.size();
    }
}
