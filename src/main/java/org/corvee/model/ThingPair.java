package org.corvee.model;

import java.util.Comparator;

/**
 * Two things, in whichever order they are named.
 *
 * @param one the IRI or id that comes first
 * @param other the one that comes last
 */
public record ThingPair(String one, String other) {
    /** By the first, then by the last. */
    public static final Comparator<ThingPair> ORDER =
            Comparator.comparing(ThingPair::one).thenComparing(ThingPair::other);

    public ThingPair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("%s and %s: two things, the first in order first".formatted(one, other));
        }
    }

    /** The pair of two things. */
    public static ThingPair of(String one, String other) {
        return one.compareTo(other) < 0 ? new ThingPair(one, other) : new ThingPair(other, one);
    }
}
