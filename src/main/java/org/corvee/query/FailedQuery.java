package org.corvee.query;

/** A sound query that did not get its answer: the endpoint is away, refuses, or the time was up. */
public final class FailedQuery extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message place, fault and remedy
     */
    FailedQuery(String message, Throwable cause) {
        super(message, cause);
    }
}
