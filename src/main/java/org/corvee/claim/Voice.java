package org.corvee.claim;

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
public record Voice(
        ThingId witness,
        @Nullable ThingId told,
        @Nullable Edtf said,
        @Nullable HowKnown known,
        @Nullable Reliability reliability) {}
