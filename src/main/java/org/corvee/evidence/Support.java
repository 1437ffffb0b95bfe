package org.corvee.evidence;

/**
 * What carries a statement that a policy accepts.
 *
 * @param origins on how many it rests
 * @param voices who the best of its voices are
 */
public record Support(Origins origins, Voices voices) {
    /** What a single named voice says. */
    public static final Support ONE = new Support(Origins.ONE, Voices.NAMED);

    /** Who speaks for a statement, the weightiest first. */
    public enum Voices {
        /** A state, one of its bodies or an international body, in a document of its own. */
        OFFICIAL,
        /** Somebody with a name. */
        NAMED,
        /** Nobody but people whom their publishers do not name. */
        UNNAMED
    }
}
