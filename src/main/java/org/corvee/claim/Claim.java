package org.corvee.claim;

import org.corvee.model.ClaimId;

/**
 * One statement that one testimony makes in one passage.
 *
 * @param statement what is stated
 * @param attribution where, and by whom
 * @param manner how, and for which time
 * @param annotation what the curators add
 * @param assessment how it may be used
 */
public record Claim(Statement statement, Attribution attribution, Manner manner, Annotation annotation, Assessment assessment) {
    public ClaimId id() {
        return ClaimId.of(attribution.passage(), attribution.testimony(), manner.stance(), statement.canonical());
    }
}
