package org.corvee.model;

/**
 * How many triples there are, and how many different subjects and objects they have.
 *
 * @param subjects at most as many as triples, like objects
 */
public record TripleCounts(long triples, long subjects, long objects) {
    /** Nothing. */
    public static final TripleCounts NONE = new TripleCounts(0, 0, 0);

    /** These and others, as if nothing were in both. */
    public TripleCounts plus(TripleCounts other) {
        return new TripleCounts(triples + other.triples, subjects + other.subjects, objects + other.objects);
    }
}
