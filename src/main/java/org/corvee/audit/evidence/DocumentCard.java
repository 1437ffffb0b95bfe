package org.corvee.audit.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A document as the graph describes it.
 *
 * @param publisher missing in a damaged graph
 * @param published EDTF, or empty
 * @param text where its text is and what it must be
 */
public record DocumentCard(Named id, @Nullable Named publisher, String published, Pinned text) {
    /**
     * A pinned text.
     *
     * @param file the name of the file, or empty
     * @param sha256 the digest of its bytes, or empty
     * @param length code points; -1 where the graph does not say
     */
    public record Pinned(String file, String sha256, int length) {}
}
