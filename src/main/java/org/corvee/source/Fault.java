package org.corvee.source;

import java.util.regex.Pattern;

/**
 * Something wrong in a file.
 *
 * @param spot where
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record Fault(Spot spot, String problem, String remedy) {
    /** A quoted text may run over lines, and a fault has one. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** {@code data/documents/x.yaml:12: no document 'rfa-20'; did you mean 'rfa-2019-12'?} */
    public String text() {
        return BREAKS.matcher("%s: %s; %s".formatted(spot.text(), problem, remedy))
                .replaceAll(" ");
    }
}
