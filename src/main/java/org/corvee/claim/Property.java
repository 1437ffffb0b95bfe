package org.corvee.claim;

import java.util.Set;

/**
 * A property that a statement may use.
 *
 * @param name its local name
 * @param domains the classes of which its subject must be one
 * @param range what its object may be
 * @param singleValued whether a subject has at most one object
 */
public record Property(String name, Set<String> domains, PropertyRange range, boolean singleValued) {
    public Property {
        domains = Set.copyOf(domains);
    }
}
