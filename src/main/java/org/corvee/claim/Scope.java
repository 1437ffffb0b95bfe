package org.corvee.claim;

import java.util.Set;
import org.corvee.model.Marking;

/**
 * What a document's claims have in common.
 *
 * @param document its id
 * @param marking its marking
 * @param testimonies the keys of its testimonies
 * @param text what is known of its text
 */
record Scope(String document, Marking marking, Set<String> testimonies, DocumentText text) {
    Scope {
        testimonies = Set.copyOf(testimonies);
    }
}
