package org.corvee.query;

import org.apache.jena.query.Query;

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
}
