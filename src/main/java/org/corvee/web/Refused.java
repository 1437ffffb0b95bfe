package org.corvee.web;

/** A request that gets another answer than it asked for. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    /** Says why, and what would be answered instead. */
    public Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What the client is told. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
