package org.corvee.page.thing;

import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;

/** The times of a claim in words. */
final class ClaimTimes {
    private ClaimTimes() {}

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
