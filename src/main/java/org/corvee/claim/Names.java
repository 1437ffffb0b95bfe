package org.corvee.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a thing is called.
 *
 * @param label its English name
 * @param others other names
 * @param described the few words in which a publisher describes somebody who is not named, if so
 */
public record Names(String label, List<TaggedName> others, @Nullable String described) {
    public Names {
        others = List.copyOf(others);
    }
}
