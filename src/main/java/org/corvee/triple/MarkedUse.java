package org.corvee.triple;

/** Something that is to be public rests on something that is not. */
public final class MarkedUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    MarkedUse(String message) {
        super(message);
    }
}
