package org.corvee.claim;

import org.corvee.model.Edtf;
import org.corvee.model.HowKnown;
import org.corvee.model.Reliability;
import org.corvee.model.ThingId;
import org.jspecify.annotations.Nullable;

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
