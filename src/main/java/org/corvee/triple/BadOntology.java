package org.corvee.triple;

/** An ontology that no lexicon can be made of; the message names the file or term, the fault and the remedy. */
public final class BadOntology extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadOntology(String message) {
        super(message);
    }
}
