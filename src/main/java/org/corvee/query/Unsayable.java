package org.corvee.query;

/** An answer holds something that the format has no way to write; another format may have one. */
public final class Unsayable extends WrongQuestion {
    private static final long serialVersionUID = 1;

    /**
     * @param message what it is, and which formats can say it
     */
    public Unsayable(String message) {
        super(message);
    }
}
