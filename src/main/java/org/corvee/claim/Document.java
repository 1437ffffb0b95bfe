package org.corvee.claim;

import org.corvee.model.Slug;

/**
 * One published text whose passages claims stand in.
 *
 * @param id such as {@code rfa-2019-12}
 * @param label its headline
 * @param publication by whom and when it was published
 * @param recording when and under which marking the curators took it up
 * @param text which text exactly
 */
public record Document(String id, String label, Publication publication, Recording recording, PinnedText text) {
    public Document {
        Slug.checked("document id", id);
    }
}
