package org.corvee.query;

/** The asker's mistake: an unknown query, an unknown, missing or misspelt parameter. */
public class WrongQuestion extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message place, fault and remedy
     */
    public WrongQuestion(String message) {
        super(message);
    }
}
