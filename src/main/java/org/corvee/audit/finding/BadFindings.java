package org.corvee.audit.finding;

/** Findings in a graph that cannot be read, with place, fault and remedy. */
public final class BadFindings extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadFindings(String message) {
        super(message);
    }
}
