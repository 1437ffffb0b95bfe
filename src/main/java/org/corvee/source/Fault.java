package org.corvee.source;

/**
 * Something wrong in a file.
 *
 * @param spot where
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record Fault(Spot spot, String problem, String remedy) {
    /** {@code data/documents/x.yaml:12: no document 'rfa-20'; did you mean 'rfa-2019-12'?} */
    public String text() {
        return "%s: %s; %s".formatted(spot.text(), problem, remedy);
    }
}
