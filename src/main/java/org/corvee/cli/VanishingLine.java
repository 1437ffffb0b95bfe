package org.corvee.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** A line on a terminal that says how far something is, is written over when that changes, and vanishes at its end. */
final class VanishingLine implements AutoCloseable {
    private static final long PAUSE = 100_000_000;
    private static final String WIPE = "\r\033[K";

    private final PrintWriter out;
    private final boolean shown;
    private long last;

    /**
     * @param out where to show it
     * @param shown whether anybody looks
     * @param last when something was written last, in nanoseconds
     */
    VanishingLine(PrintWriter out, boolean shown, long last) {
        this.out = out;
        this.shown = shown;
        this.last = last;
    }

    /**
     * Says something, unless it has just said something else.
     *
     * @param now in nanoseconds
     */
    void say(long now, Supplier<String> words) {
        if (now - last > PAUSE) {
            sayAtOnce(now, words);
        }
    }

    /** Says something however short a while ago it said something else. */
    void sayAtOnce(long now, Supplier<String> words) {
        if (shown) {
            last = now;
            out.print(WIPE + words.get());
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
