package org.corvee.query.name;

/**
 * A text that something goes by.
 *
 * @param lang the language tag, empty when there is none
 */
public record Name(Where where, String text, String lang) {
    /** Where a name stands in the graph, the more official first. */
    public enum Where {
        /** What we call it. */
        LABEL,
        /** What others call it, in any language. */
        ALIAS,
        /** The publisher's words for somebody whom it does not name. */
        DESCRIPTION,
        /** Our words for what a claim says. */
        PARAPHRASE
    }
}
