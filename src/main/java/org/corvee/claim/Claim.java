package org.corvee.claim;

import org.corvee.model.ClaimId;

/**
 * One fact that one testimony states in one passage.
 *
 * @param fact what is stated
 * @param evidence where, and by whom
 * @param tone how, and for which time
 * @param gloss what the curators add
 * @param handling how it may be used
 */
public record Claim(Fact fact, Evidence evidence, Tone tone, Gloss gloss, Handling handling) {
    public ClaimId id() {
        return ClaimId.of(evidence.passage(), evidence.testimony(), tone.stance(), fact.canonical());
    }
}
