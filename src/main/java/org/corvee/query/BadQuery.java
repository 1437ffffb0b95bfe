package org.corvee.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query's text is at fault: it is no SPARQL, or does what is not allowed here. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String fault;
    private final transient @Nullable QueryPosition spot;

    /**
     * @param place the file, or what else the text came from
     * @param fault where in the text, what, and what to do
     */
    BadQuery(String place, String fault) {
        this(place, fault, null);
    }

    /**
     * @param place the file, or what else the text came from
     * @param fault where in the text, what, and what to do
     * @param spot where in the text, if in one place
     */
    public BadQuery(String place, String fault, @Nullable QueryPosition spot) {
        super(place + ": " + fault);
        this.fault = fault;
        this.spot = spot;
    }

    static BadQuery tooDeep(String place) {
        return new BadQuery(place, "nested too deep to be read; write it with fewer brackets");
    }

    /** Where in the text, if it is wrong in one place. */
    public Optional<QueryPosition> spot() {
        return Optional.ofNullable(spot);
    }

    /** The fault without the place, for an asker who has sent the text. */
    public String fault() {
        return fault;
    }
}
