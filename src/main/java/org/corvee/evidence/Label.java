package org.corvee.evidence;

import org.corvee.query.Term;

/**
 * A term of the graph with what readers call it.
 *
 * @param id its short name, such as {@code place/vladivostok}; a value's text
 * @param text what it is called, the same on every page and in every report; the id where it is called nothing
 */
public record Label(Term term, String id, String text) {
    /** A value, which names itself. */
    public static Label value(Term value) {
        String text = value instanceof Term.Literal literal
                ? literal.lexical()
                : value instanceof Term.Blank blank ? "_:" + blank.label() : value.toString();
        return new Label(value, text, text);
    }

    /** An IRI of which the graph knows no more. */
    public static Label unknown(String iri) {
        return new Label(new Term.Iri(iri), iri, iri);
    }

    /** The IRI; empty for a value. */
    public String iri() {
        return term instanceof Term.Iri iri ? iri.value() : "";
    }

    /** The word of a concept, the part of its IRI behind the hash; empty for a value. */
    public String word() {
        return iri().substring(iri().lastIndexOf('#') + 1);
    }

    /** Whether it has a label of its own. */
    public boolean isLabelled() {
        return !text.equals(id);
    }
}
