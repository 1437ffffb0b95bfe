package org.corvee.list;

/** Ends the reading of a list behind a fault that leaves nothing to go on from; the fault itself has been told. */
final class BrokenList extends RuntimeException {
    private static final long serialVersionUID = 1;
}
