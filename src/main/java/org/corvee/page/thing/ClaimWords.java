package org.corvee.page.thing;

import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;
import org.corvee.page.Attribute;
import org.corvee.page.Html;

/** A claim’s status and times in words. */
final class ClaimWords {
    private ClaimWords() {}

    /** Over several claims of one status. */
    static String heading(Claim.Status status) {
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
    static String meaning(Claim.Status status) {
        return switch (status) {
            case FACT -> "Somebody states it, and the policy of this build asserts it.";
            case DENIED -> "A denial is a claim like any other; it removes nothing.";
            case EXPECTED -> "Said of the future, and no fact unless somebody reports that it came.";
            case RUMOURED -> "Passed on without anybody who stands for it.";
            case OPINION -> "What somebody thinks of it.";
            case INFERRED -> "A conclusion, of a source or of the curators, which nobody states.";
            case SAID ->
                "It stands in a headline alone, is said with a qualifier such as usually, or is a judgement that stays its speaker’s.";
            case RETRACTED -> "It was retracted and carries nothing.";
        };
    }

    /** The word with its shape. */
    static Html badge(Claim.Status status) {
        return badge(status.word(), status.word());
    }

    /** A word with a shape of the stylesheet. */
    static Html badge(String look, String word) {
        return Html.tag(Html.Tag.SPAN, word).with(Attribute.Name.CLASS, "badge " + look);
    }

    /** When it holds; empty when it does not say. */
    static String during(Claim claim) {
        return words(claim.manner().during());
    }

    /** A time in words; empty when there is none. */
    static String words(Dating time) {
        return time.isMissing() ? "" : DateWords.of(time);
    }

    /** When the document appeared; empty when it does not say. */
    static String published(Claim claim) {
        return claim.source()
                .document()
                .map(document -> words(document.dates().published()))
                .orElse("");
    }

    /** When the document was read; empty when that is not recorded. */
    static String recorded(Claim claim) {
        return claim.source()
                .document()
                .map(document -> words(document.dates().recorded()))
                .orElse("");
    }

    /** A date in words; empty when there is none. */
    static String words(String edtf) {
        return edtf.isEmpty() ? "" : DateWords.of(edtf);
    }
}
