package org.corvee.query;

/** The library has no query of that name, or several. */
public final class UnknownQuery extends WrongQuestion {
    private static final long serialVersionUID = 1;

    UnknownQuery(String message) {
        super(message);
    }
}
