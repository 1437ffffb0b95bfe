package org.corvee.store;

/**
 * How many triples there are, and how many different subjects and objects they have.
 *
 * @param subjects at most as many as triples, like objects
 */
public record Spread(long triples, long subjects, long objects) {
    /** Nothing. */
    static final Spread NONE = new Spread(0, 0, 0);

    Spread plus(Spread other) {
        return new Spread(triples + other.triples, subjects + other.subjects, objects + other.objects);
    }
}
