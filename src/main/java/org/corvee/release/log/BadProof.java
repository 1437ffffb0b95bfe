package org.corvee.release.log;

/** What does not prove what it should; the message says why. */
public final class BadProof extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param fault what is wrong, without the name of the file
     */
    public BadProof(String fault) {
        super(fault);
    }
}
