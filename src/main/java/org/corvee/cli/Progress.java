package org.corvee.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.corvee.store.BuildWatch;

/**
 * Shows on a terminal what a build does, how fast, and how long that may still take, in one line that vanishes at its end.
 *
 * <p>How long is reckoned from what part of a build each step has been before; while the data are read, also from how many
 * triples the store's current build has.
 */
final class Progress implements BuildWatch, AutoCloseable {
    private static final long SECOND = 1_000_000_000;

    private final VanishingLine line;
    private final long expected;
    private final LongSupplier clock;
    private final long began;

    /**
     * @param out where to show it
     * @param shown whether anybody looks
     * @param expected how many triples the data may give; 0 when nobody knows
     */
    Progress(PrintWriter out, boolean shown, long expected) {
        this(out, shown, expected, System::nanoTime);
    }

    /** @param clock tells the time in nanoseconds */
    Progress(PrintWriter out, boolean shown, long expected, LongSupplier clock) {
        this.line = new VanishingLine(out, shown, 0);
        this.expected = expected;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    @Override
    public void at(Step step, long triples) {
        long now = clock.getAsLong();
        if (triples == 0) {
            line.sayAtOnce(now, () -> words(step, triples, now));
        } else {
            line.say(now, () -> words(step, triples, now));
        }
    }

    private String words(Step step, long triples, long now) {
        return words(step) + rate(triples, now) + left(step, triples, now);
    }

    private String rate(long triples, long now) {
        double seconds = Math.max(1, now - began) / (double) SECOND;
        return triples == 0 ? "" : " %,d triples, %,.0f a second".formatted(triples, triples / seconds);
    }

    private String left(Step step, long triples, long now) {
        double done = done(step, triples);
        long left = Math.round((now - began) * (1 - done) / done / SECOND);
        if (done == 0) {
            return "";
        }
        String percent = ", %d %%".formatted(Math.round(100 * done));
        return left == 0 ? percent : percent + ", about %,d s left".formatted(left);
    }

    /** What part of a build is done, by what steps have taken before. */
    private double done(Step step, long triples) {
        return switch (step) {
            case READ -> expected == 0 ? 0 : Math.min(1, triples / (double) expected) * 0.24;
            case SORT -> 0.24;
            case DERIVE -> 0.25;
            case DESCRIBE -> 0.48;
            case VALIDATE -> 0.49;
            case WRITE -> 0.60;
            case LOAD -> 0.61;
            case VERIFY -> 0.66;
            case INDEX -> 0.73;
            case SWAP -> 0.99;
        };
    }

    private static String words(Step step) {
        return switch (step) {
            case READ -> "reading the data:";
            case SORT -> "sorting";
            case DERIVE -> "deriving what is accepted, and findings";
            case DESCRIBE -> "counting";
            case VALIDATE -> "validating against the shapes";
            case WRITE -> "writing the graph";
            case LOAD -> "loading the database";
            case VERIFY -> "verifying the database";
            case INDEX -> "indexing for the search";
            case SWAP -> "swapping";
        };
    }

    @Override
    public void close() {
        line.close();
    }
}
