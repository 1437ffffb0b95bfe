package org.corvee.query;

/** A query that was stopped because what it makes grows beyond all use: a text, a number, a nesting. */
public final class BeyondBounds extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message what grew, how far it may, and what to do
     */
    public BeyondBounds(String message) {
        super(message);
    }
}
