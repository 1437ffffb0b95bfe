package org.corvee.audit.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that it rests on.
 *
 * @param fact what it states; missing in a damaged graph
 * @param gloss how Corvée's curators put it
 * @param source where it is from
 */
public record ClaimCard(Named id, @Nullable Fact fact, Tone tone, Gloss gloss, Source source) {
    /**
     * The curators' words.
     *
     * @param says the paraphrase, or empty
     * @param reason why it was read so, or empty
     * @param policies the policies under which its triple is also asserted
     */
    public record Gloss(String says, String reason, List<Named> policies) {
        public Gloss {
            policies = List.copyOf(policies);
        }
    }

    /**
     * Where a claim is from.
     *
     * @param passage missing in a damaged graph
     * @param voices from who knows to who publishes
     */
    public record Source(@Nullable PassageCard passage, List<Voice> voices) {
        public Source {
            voices = List.copyOf(voices);
        }
    }

    /** Whether its triple is asserted under a policy. */
    public boolean isAsserted() {
        return !gloss.policies().isEmpty();
    }
}
