package org.corvee.cli;

import org.corvee.query.BadLibrary;
import org.corvee.query.BadQuery;
import org.corvee.query.FailedQuery;
import org.corvee.query.WrongQuestion;
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

    public int exitCode() {
        return exitCode;
    }
}
