package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.corvee.store.BuildWatch.Step;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000;
    private static final String WIPE = "\r\033[K";

    private final StringWriter shown = new StringWriter();
    private long now = 5 * SECOND;

    private Progress progress(boolean isTerminal, long expected) {
        return new Progress(new PrintWriter(shown, true), isTerminal, expected, () -> now);
    }

    @Test
    void tellsTheRateAndHowLongTheRestMayTake() {
        Progress progress = progress(true, 1_000);
        now += 12 * SECOND;
        progress.at(Step.READ, 500);
        assertEquals(WIPE + "reading the data: 500 triples, 42 a second, 12 %, about 88 s left", shown.toString());
    }

    @Test
    void tellsNoTimeLeftBeforeItKnowsAny() {
        Progress progress = progress(true, 0);
        now += 10 * SECOND;
        progress.at(Step.READ, 500);
        assertEquals(WIPE + "reading the data: 500 triples, 50 a second", shown.toString());
    }

    @Test
    void reckonsTheRestFromTheSteps() {
        Progress progress = progress(true, 0);
        now += 60 * SECOND;
        progress.at(Step.WRITE, 0);
        assertEquals(WIPE + "writing the graph, 60 %, about 40 s left", shown.toString());
    }

    @Test
    void isQuietInAPipe() {
        try (Progress progress = progress(false, 1_000)) {
            now += SECOND;
            progress.at(Step.READ, 500);
            progress.at(Step.SWAP, 0);
        }
        assertEquals("", shown.toString());
    }
}
