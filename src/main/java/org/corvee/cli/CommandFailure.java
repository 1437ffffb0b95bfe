package org.corvee.cli;

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

    public int exitCode() {
        return exitCode;
    }
}
