package org.corvee.cli;

import org.corvee.query.BadQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.Question;
import org.corvee.store.StoreException;

/** A command's clear ending other than success: what to print, and the exit code. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exitCode;

    /**
     * @param exitCode {@link Corvee#FINDINGS} or {@link Corvee#USAGE}
     * @param message place, fault and remedy; may have several lines
     */
    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The ending for a known failure of the room {@code query}; anything else is thrown on as it is. */
    static CommandFailure of(RuntimeException failure) {
        if (failure instanceof CommandFailure known) {
            return known;
        }
        if (failure instanceof Question.WrongQuestion) {
            return new CommandFailure(Corvee.USAGE, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof Library.BadLibrary
                || failure instanceof BadQuery
                || failure instanceof Endpoint.FailedQuery
                || failure instanceof StoreException) {
            return new CommandFailure(Corvee.FINDINGS, String.valueOf(failure.getMessage()));
        }
        throw failure;
    }

    public int exitCode() {
        return exitCode;
    }
}
