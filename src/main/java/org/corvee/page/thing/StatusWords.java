package org.corvee.page.thing;

import org.corvee.evidence.ClaimStatus;
import org.corvee.page.Attribute;
import org.corvee.page.Html;

/** A claim's status for a reader. */
final class StatusWords {
    private StatusWords() {}

    /** Over several claims of one status. */
    static String heading(ClaimStatus status) {
        return switch (status) {
            case FACT -> "Facts";
            case DENIED -> "Denied";
            case EXPECTED -> "Planned or expected";
            case RUMOURED -> "Rumoured";
            case OPINION -> "Thought";
            case INFERRED -> "Inferred";
            case SAID -> "Said, and not taken over";
            case RETRACTED -> "Taken back";
        };
    }

    /** One sentence. */
    static String meaning(ClaimStatus status) {
        return switch (status) {
            case FACT -> "Somebody states it, and the policy of this build asserts it.";
            case DENIED -> "A denial is a claim like any other; it removes nothing.";
            case EXPECTED -> "Said of the future, and no fact unless somebody reports that it came.";
            case RUMOURED -> "Passed on without anybody who stands for it.";
            case OPINION -> "What somebody thinks of it.";
            case INFERRED -> "A conclusion, of a source or of the curators, which nobody states.";
            case SAID -> "It stands in a headline alone, or is a judgement that stays its speaker’s.";
            case RETRACTED -> "It was retracted and carries nothing.";
        };
    }

    /** The word with its shape. */
    static Html badge(ClaimStatus status) {
        return badge(status.word(), status.word());
    }

    /** A word with a shape of the stylesheet. */
    static Html badge(String look, String word) {
        return Html.tag(Html.Tag.SPAN, word).with(Attribute.Name.CLASS, "badge " + look);
    }
}
