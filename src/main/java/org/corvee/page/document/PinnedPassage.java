package org.corvee.page.document;

import org.corvee.evidence.CharRange;

import java.util.List;

/**
 * A passage with what is said in it.
 *
 * @param words the words themselves, where they are at hand and still the same; else empty
 */
public record PinnedPassage(CharRange place, String words, List<Saying> sayings) {
    public PinnedPassage {
        sayings = List.copyOf(sayings);
    }
}
