package org.corvee.page.map;

import java.util.OptionalDouble;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Dating;

/**
 * A number that a claim gives.
 *
 * @param band the chart's band in which it stands: a place, or a currency and its period
 * @param amount in the words of whoever counted, with what can be drawn of it
 * @param time for which it holds, or else that of its document
 */
public record ClaimedNumber(Claim claim, String band, Figures amount, HeldTime time) {
    /**
     * What is said of an amount.
     *
     * @param words such as {@code less than 100 persons}
     * @param least nothing where it may be as small as it likes
     * @param most nothing where it may be as large as it likes
     * @param estimate what it is about
     */
    public record Figures(String words, OptionalDouble least, OptionalDouble most, OptionalDouble estimate) {
        /** Whether any of it can stand on a scale; “many” cannot. */
        boolean isDrawn() {
            return middle().orElse(0) > 0;
        }

        /** Where its mark stands: what it is about, between its bounds, or at the one that is given. */
        OptionalDouble middle() {
            if (estimate.isPresent()) {
                return estimate;
            }
            return least.isPresent() && most.isPresent()
                    ? OptionalDouble.of(Math.sqrt(Math.max(1, least.getAsDouble()) * Math.max(1, most.getAsDouble())))
                    : least.isPresent() ? least : most;
        }
    }

    /**
     * When a number holds.
     *
     * @param isOfDocument whether only the document has a time
     */
    public record HeldTime(Dating dating, boolean isOfDocument) {}
}
