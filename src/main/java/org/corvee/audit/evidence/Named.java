package org.corvee.audit.evidence;

/**
 * Something of the graph with the names that a reader knows it by.
 *
 * @param iri its IRI; empty for a value
 * @param id its short name, such as {@code place/vladivostok}; a value's text
 * @param label its English label, its publisher's description, or the id where it has neither
 */
public record Named(String iri, String id, String label) {
    /** A value, which names itself. */
    public static Named value(String text) {
        return new Named("", text, text);
    }

    /** Whether it has a label of its own. */
    public boolean isLabelled() {
        return !label.equals(id);
    }
}
