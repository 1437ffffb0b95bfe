package org.corvee.audit.finding;

/**
 * A number of independent origins, as far as it is known.
 *
 * @param atLeast when all who may be one person are one
 * @param atMost when all who may be different are different
 */
public record OriginCount(int atLeast, int atMost) {
    public OriginCount {
        if (atLeast < 1 || atMost < atLeast) {
            throw new IllegalArgumentException(
                    "no number of origins: at least %d, at most %d".formatted(atLeast, atMost));
        }
    }

    /** {@code 1}, or {@code 1 to 3}. */
    @Override
    public String toString() {
        return atLeast == atMost ? "" + atLeast : "%d to %d".formatted(atLeast, atMost);
    }
}
