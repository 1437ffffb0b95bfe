package org.corvee.evidence;

import java.util.Locale;
import org.corvee.model.Word;

/** What a second person has said of a claim. */
public enum Review implements Word {
    /** Read against its passage, and agreed to. */
    REVIEWED,
    /** Not yet read by a second person. */
    NOT_REVIEWED,
    /** Another claim has the same voice say the opposite in the same passage: somebody reads it otherwise. */
    DISAGREED;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
