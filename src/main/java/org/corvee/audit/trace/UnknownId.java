package org.corvee.audit.trace;

/** Something that was asked for is not in the graph; the message names what is near. */
public final class UnknownId extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownId(String message) {
        super(message);
    }
}
