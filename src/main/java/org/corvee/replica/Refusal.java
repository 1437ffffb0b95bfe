package org.corvee.replica;

/** What another machine offers is not taken: place, fault and remedy in one line. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The line. */
    public Refusal(String message) {
        super(message);
    }

    /** The line, and what made it necessary. */
    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
