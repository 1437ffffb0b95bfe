package org.corvee.spark;

import java.io.PrintStream;

/** Says what a run is at, and how long it has taken so far. */
final class Progress {
    private final PrintStream err;
    private final long began = System.nanoTime();

    Progress(PrintStream err) {
        this.err = err;
    }

    void at(String step, Object... numbers) {
        err.printf("%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, step.formatted(numbers));
    }

    void done() {
        at("done");
    }
}
