package org.corvee.audit.finding;

/**
 * Two claims that seem to contradict each other, weighed.
 *
 * @param weight what they come to
 */
record Pair(Claimed one, Claimed other, Weight weight) {
    /** A verdict and its reason. */
    record Weight(Conflict.Verdict verdict, String because) {}
}
