package org.corvee.query;

import org.jspecify.annotations.Nullable;

/** A sound query that did not get its answer: the endpoint is away, refuses, or the time was up. */
public final class FailedQuery extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message place, fault and remedy
     */
    public FailedQuery(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
