package org.corvee.audit.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One link of the chain through which words came.
 *
 * @param testimony what was said on that occasion
 * @param witness who spoke; missing in a damaged graph
 * @param unnamed whether the publisher gives no name
 * @param depth how many voices stand between it and the reader; -1 where the graph does not say
 * @param occasion when, and how the witness knew
 */
public record Voice(Named testimony, @Nullable Named witness, boolean unnamed, int depth, Occasion occasion) {
    /**
     * The occasion of a testimony.
     *
     * @param said EDTF, or empty
     * @param known {@code witnessed}, {@code told}, {@code deduced}, or empty
     */
    public record Occasion(String said, String known) {}

    /** The witness in a reader's words. */
    public String name() {
        return witness == null ? "nobody" : witness.label();
    }
}
