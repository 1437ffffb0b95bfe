package org.corvee.page.map;

/** A filter that cannot be read: which parameter, what is wrong with it, what may stand there. */
public final class UnreadableFilter extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableFilter(String message) {
        super(message);
    }

    /** Place, fault and remedy. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
