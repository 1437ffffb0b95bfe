package org.corvee.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class of the ontology.
 *
 * @param name its local name
 * @param ancestors the local names of all classes above it
 * @param segment the first part of its things' ids, if things of it may be declared
 */
public record ThingClass(String name, Set<String> ancestors, @Nullable String segment) {
    public ThingClass {
        ancestors = Set.copyOf(ancestors);
    }
}
