package org.corvee.claim;

/** How a value that is neither a thing nor a concept is written. */
public enum Form {
    QUANTITY,
    TIME,
    LINK,
    TEXT,
    LANGUAGE,
    WKT,
    INTEGER,
    DECIMAL,
    TRUTH;

    /** Whether the value is a plain literal: neither a node of its own nor a link. */
    public boolean isLiteral() {
        return compareTo(LINK) > 0;
    }
}
