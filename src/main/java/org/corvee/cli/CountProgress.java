package org.corvee.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** Shows on a terminal how many of a known number are done, in one line that vanishes at its end. */
final class CountProgress implements IntConsumer, AutoCloseable {
    private static final long PAUSE = 100_000_000;
    private static final String WIPE = "\r\033[K";

    private final PrintWriter out;
    private final boolean shown;
    private final String what;
    private final int all;
    private final long began = System.nanoTime();
    private long last = began;

    /**
     * @param out where to show it
     * @param shown whether anybody looks
     * @param what is counted
     * @param all how many there will be
     */
    CountProgress(PrintWriter out, boolean shown, String what, int all) {
        this.out = out;
        this.shown = shown;
        this.what = what;
        this.all = all;
    }

    @Override
    public void accept(int done) {
        long now = System.nanoTime();
        if (shown && now - last > PAUSE) {
            last = now;
            double perSecond = done / ((now - began) / 1e9);
            out.print("%s%,d of %,d %s, %,.0f a second, %,.0f s left"
                    .formatted(WIPE, done, all, what, perSecond, (all - done) / perSecond));
            out.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            out.print(WIPE);
            out.flush();
        }
    }
}
