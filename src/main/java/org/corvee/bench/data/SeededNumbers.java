package org.corvee.bench.data;

import java.util.List;

/**
 * Numbers that look thrown and are the same for the same seed.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood: SplitMix</a>
 */
final class SeededNumbers {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SeededNumbers(long... seed) {
        for (long part : seed) {
            state = mixed(state + part) + GOLDEN;
        }
    }

    /** From 0 up to, not including, {@code bound}. */
    int below(int bound) {
        state += GOLDEN;
        return (int) Long.remainderUnsigned(mixed(state), bound);
    }

    /** From 0 up to, not including, {@code bound}; the low ones come most. */
    int lowBelow(int bound) {
        return (int) ((long) below(bound) * below(bound) / bound);
    }

    /** Whether one of {@code times} came up. */
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    private static long mixed(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
