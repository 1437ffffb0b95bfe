package org.corvee.claim;

import org.jspecify.annotations.Nullable;

/**
 * How a fact is stated.
 *
 * @param stance affirmed or denied
 * @param modality how firmly
 * @param when the time for which it is stated, if one is
 * @param qualifier how often or of how many it is stated, if not outright
 */
public record Tone(Stance stance, Modality modality, @Nullable When when, @Nullable Qualifier qualifier) {
    /** Of a fact that is stated outright. */
    public Tone(Stance stance, Modality modality, @Nullable When when) {
        this(stance, modality, when, null);
    }
}
