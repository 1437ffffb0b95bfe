package org.corvee.claim;

import java.util.List;
import org.corvee.model.Edtf;
import org.corvee.model.HowKnown;
import org.corvee.model.Reliability;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * One voice on one occasion, and the testimonies that pass it on.
 *
 * @param id its document and key
 * @param utterance who speaks, to whom, when
 * @param relayedBy the testimony that passes this one on, then the one that passes that on, up to the document's own
 */
public record CuratedTestimony(TestimonyId id, Utterance utterance, List<TestimonyId> relayedBy) {
    public CuratedTestimony {
        relayedBy = List.copyOf(relayedBy);
    }

    /** How many removes lie between the document's own voice and this one: 0 for its own. */
    public int depth() {
        return relayedBy.size();
    }

    /**
     * A witness who speaks on one occasion.
     *
     * @param witness who speaks
     * @param told to whom, if it is said
     * @param said when, if it is said
     * @param known how the witness knows, if it is said
     * @param reliability the witness's grade, if somebody argued for one
     */
    public record Utterance(
            ThingId witness,
            @Nullable ThingId told,
            @Nullable Edtf said,
            @Nullable HowKnown known,
            @Nullable Reliability reliability) {}
}
