package org.corvee.cli;

import org.corvee.query.BadLibrary;
import org.corvee.query.BadQuery;
import org.corvee.query.FailedQuery;
import org.corvee.query.WrongQuestion;
import org.corvee.store.StoreException;

/** What the room {@code query} throws, as a command's ending. */
final class QueryFailure {
    private QueryFailure() {}

    /** The ending for a known failure; anything else is thrown on as it is. */
    static CommandFailure of(RuntimeException failure) {
        if (failure instanceof CommandFailure known) {
            return known;
        }
        if (failure instanceof WrongQuestion) {
            return new CommandFailure(Corvee.USAGE, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof BadLibrary
                || failure instanceof BadQuery
                || failure instanceof FailedQuery
                || failure instanceof StoreException) {
            return new CommandFailure(Corvee.FINDINGS, String.valueOf(failure.getMessage()));
        }
        throw failure;
    }
}
