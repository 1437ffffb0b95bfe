package org.corvee.web;

/** A server that cannot start: place, fault and remedy in one line. */
public final class CannotServe extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The whole line, and what made it necessary. */
    public CannotServe(String message, Throwable cause) {
        super(message, cause);
    }
}
