package org.corvee.evidence;

/**
 * A number of independent origins, as far as it is known.
 *
 * @param atLeast when all who may be one person are one
 * @param atMost when all who may be different are different
 */
public record Origins(int atLeast, int atMost) {
    /** Those of what a single testimony says. */
    public static final Origins ONE = new Origins(1, 1);

    public Origins {
        if (atLeast < 1 || atMost < atLeast) {
            throw new IllegalArgumentException(
                    "no number of origins: at least %d, at most %d".formatted(atLeast, atMost));
        }
    }

    /** In words. */
    public String words() {
        if (atLeast != atMost) {
            return "%d to %d origins".formatted(atLeast, atMost);
        }
        return atMost == 1 ? "one origin" : "%d origins".formatted(atMost);
    }

    /** {@code 1}, or {@code 1 to 3}. */
    @Override
    public String toString() {
        return atLeast == atMost ? "" + atLeast : "%d to %d".formatted(atLeast, atMost);
    }
}
