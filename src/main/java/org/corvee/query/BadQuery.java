package org.corvee.query;

/** A query's text is at fault: it is no SPARQL, or does what is not allowed here. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String fault;

    /**
     * @param place the file, or what else the text came from
     * @param fault where in the text, what, and what to do
     */
    BadQuery(String place, String fault) {
        super(place + ": " + fault);
        this.fault = fault;
    }

    /** The fault without the place, for an asker who has sent the text. */
    public String fault() {
        return fault;
    }
}
