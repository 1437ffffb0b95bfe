package org.corvee.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as the graph describes it.
 *
 * @param publisher missing in a damaged graph
 * @param text where its text is and what it must be
 * @param marking how it may be handed on; missing in a damaged graph
 */
public record Document(Label id, @Nullable Label publisher, Dates dates, Pinned text, Optional<Label> marking) {
    /**
     * When it was published and when it was recorded.
     *
     * @param published what its text supports, as EDTF, or empty
     * @param from the first day of that, or empty
     * @param to the last day of that, or empty
     * @param recorded the day on which it was read, or empty
     */
    public record Dates(String published, String from, String to, String recorded) {}

    /**
     * A text and its digest.
     *
     * @param file its name, or empty
     * @param sha256 the digest of its bytes, or empty
     * @param length code points; -1 where the graph does not say
     */
    public record Pinned(String file, String sha256, int length) {}
}
