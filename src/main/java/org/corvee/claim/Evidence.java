package org.corvee.claim;

import java.util.List;

/**
 * Where a claim stands, and whose word it is.
 *
 * @param passage the place in the document
 * @param testimony whose word
 * @param part of the document in which the passage stands
 * @param cites the earlier works on which that word says it relies
 */
public record Evidence(Passage passage, TestimonyId testimony, Part part, List<ThingId> cites) {
    public Evidence {
        cites = List.copyOf(cites);
    }

    /** Of a claim that cites nothing. */
    public Evidence(Passage passage, TestimonyId testimony, Part part) {
        this(passage, testimony, part, List.of());
    }
}
