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
            case OPINION -> "Opinions";
            case INFERRED -> "Inferred";
            case SAID -> "Stated, not asserted";
            case RETRACTED -> "Retracted";
        };
    }

    /** One sentence. */
    static String meaning(Claim.Status status) {
        return switch (status) {
            case FACT -> "Somebody states it, and the policy of this build asserts it.";
            case DENIED -> "A denial is a claim like any other; it does not remove what it denies.";
            case EXPECTED -> "About the future; not a fact until somebody reports that it happened.";
            case RUMOURED -> "Passed on, but nobody vouches for it.";
            case OPINION -> "A view or judgement of the speaker.";
            case INFERRED -> "A conclusion drawn by a source or by the curators; nobody states it outright.";
            case SAID ->
                "It appears only in a headline, has a qualifier such as “usually”, or is a judgement that remains the speaker’s own.";
            case RETRACTED -> "It was retracted; no fact rests on it.";
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
