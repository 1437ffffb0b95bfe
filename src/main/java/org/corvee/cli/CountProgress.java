package org.corvee.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** Shows on a terminal how many of a known number are done, in one line that vanishes at its end. */
final class CountProgress implements IntConsumer, AutoCloseable {
    private final String what;
    private final int all;
    private final long began = System.nanoTime();
    private final VanishingLine line;

    /**
     * @param out where to show it
     * @param shown whether anybody looks
     * @param what is counted
     * @param all how many there will be
     */
    CountProgress(PrintWriter out, boolean shown, String what, int all) {
        this.line = new VanishingLine(out, shown, began);
        this.what = what;
        this.all = all;
    }

    @Override
    public void accept(int done) {
        long now = System.nanoTime();
        line.say(now, () -> words(done, now));
    }

    private String words(int done, long now) {
        double perSecond = done / ((now - began) / 1e9);
        return "%,d of %,d %s, %,.0f a second, %,.0f s left"
                .formatted(done, all, what, perSecond, (all - done) / perSecond);
    }

    @Override
    public void close() {
        line.close();
    }
}
