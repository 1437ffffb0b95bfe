package org.corvee.cli;

import java.io.PrintWriter;
import org.corvee.store.BuildWatch;

/** Shows on a terminal what a build does, in one line that vanishes at its end. */
final class Progress implements BuildWatch, AutoCloseable {
    private static final long PAUSE = 100_000_000;
    private static final String WIPE = "\r\033[K";

    private final PrintWriter out;
    private final boolean shown;
    private long last = 0;

    /**
     * @param out where to show it
     * @param shown whether anybody looks
     */
    Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    @Override
    public void at(Step step, long triples) {
        long now = System.nanoTime();
        if (shown && (triples == 0 || now - last > PAUSE)) {
            last = now;
            out.print(WIPE + words(step) + (triples == 0 ? "" : " %,d triples".formatted(triples)));
            out.flush();
        }
    }

    private static String words(Step step) {
        return switch (step) {
            case READ -> "reading the data:";
            case SORT -> "sorting";
            case DERIVE -> "deriving facts and findings";
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
        if (shown) {
            out.print(WIPE);
            out.flush();
        }
    }
}
