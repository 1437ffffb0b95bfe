package org.corvee.query;

import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/** Whoever answers questions: a dataset at hand, or a server far away. */
public sealed interface Endpoint permits LocalEndpoint, RemoteEndpoint {
    /**
     * Answers a question; the answer must be closed.
     *
     * @throws BadQuery when its text is at fault
     * @throws FailedQuery when the text is sound and no answer came
     */
    default Answer ask(Question question) {
        BoundQuery bound = BoundQuery.of(question);
        return answer(bound.place(), bound.query());
    }

    /** Answers a query that is parsed already. */
    Answer answer(String place, Query query);

    /** A sound query that did not get its answer: the endpoint is away, refuses, or the time was up. */
    final class FailedQuery extends RuntimeException {
        private static final long serialVersionUID = 1;

        /**
         * @param message place, fault and remedy
         */
        public FailedQuery(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
