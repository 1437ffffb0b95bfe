package org.corvee.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One voice on one occasion: a link of the chain through which words came.
 *
 * @param witness who spoke; missing in a damaged graph
 * @param unnamed whether the publisher gives no name
 * @param depth how many voices stand between it and the reader; -1 where the graph does not say
 * @param occasion when, and how the witness knew
 */
public record Testimony(Label id, @Nullable Label witness, boolean unnamed, int depth, Occasion occasion) {
    /**
     * The occasion of a testimony.
     *
     * @param said when
     * @param known whether the witness saw it, was told or deduced it
     * @param reliability the grade of the source, if it was graded
     */
    public record Occasion(Dating said, Optional<Label> known, Optional<Label> reliability) {}

    /** The witness in a reader's words. */
    public String name() {
        return witness == null ? "nobody" : witness.text();
    }
}
