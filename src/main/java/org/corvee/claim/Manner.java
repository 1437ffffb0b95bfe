package org.corvee.claim;

import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.model.When;
import org.jspecify.annotations.Nullable;

/**
 * How a statement is made.
 *
 * @param stance affirmed or denied
 * @param modality how firmly
 * @param when the time for which it is stated, if one is
 */
public record Manner(Stance stance, Modality modality, @Nullable When when) {}
