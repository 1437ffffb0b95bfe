package org.corvee.search;

/**
 * How many there are of something.
 *
 * @param isExact whether there are no more than that
 */
public record Count(long number, boolean isExact) {
    /** None at all. */
    public static final Count NONE = new Count(0, true);

    /** As many as these. */
    static Count of(long number) {
        return new Count(number, true);
    }

    /** For people: {@code 1,234}, or {@code 10,000 or more}. */
    public String words() {
        return isExact ? "%,d".formatted(number) : "%,d or more".formatted(number);
    }
}
