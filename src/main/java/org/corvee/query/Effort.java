package org.corvee.query;

/** What is known of the work for a query before it runs. */
public enum Effort {
    /** A few look-ups, whatever the graph. */
    BOUNDED,
    /** Unknown, but it looks at the clock between steps that are small, so that it ends when it is told to. */
    STOPPABLE,
    /** Unknown, with steps that may be long or keep much: it may have to be killed. */
    OPEN
}
