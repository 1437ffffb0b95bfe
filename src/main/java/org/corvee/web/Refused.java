package org.corvee.web;

/** A request that gets another answer than it asked for. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
