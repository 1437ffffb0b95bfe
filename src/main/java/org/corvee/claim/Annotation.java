package org.corvee.claim;

import java.util.List;
import org.corvee.model.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * What the curators add in their own words.
 *
 * @param says the passage's statement, paraphrased
 * @param reason why a date or a reading was resolved so, if something was
 * @param sources the reference sources and documents that were consulted
 */
public record Annotation(String says, @Nullable String reason, List<ThingId> sources) {
    public Annotation {
        sources = List.copyOf(sources);
    }
}
