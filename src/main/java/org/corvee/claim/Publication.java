package org.corvee.claim;

import java.util.List;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;

/**
 * How a document came into the world.
 *
 * @param publisher the actor who published it
 * @param published when, as far as its text alone supports
 * @param languages its chain of languages, the original first
 * @param derivedFrom the documents and works from which it derives
 */
public record Publication(ThingId publisher, Edtf published, List<String> languages, List<ThingId> derivedFrom) {
    public Publication {
        languages = List.copyOf(languages);
        derivedFrom = List.copyOf(derivedFrom);
    }
}
