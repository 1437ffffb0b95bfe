package org.corvee.query.worker;

import java.time.Duration;
import org.corvee.query.Services;

/**
 * How many workers there are, and what each may use.
 *
 * @param count of queries that are computed at once; one process more stands ready
 * @param heap of each, in MiB
 * @param services whom SERVICE may ask
 */
public record WorkerSettings(int count, int heap, Services services) {
    /** How long after its deadline a query that does not stop by itself is killed. */
    static final Duration GRACE = Duration.ofMillis(400);

    /** How long a process may take to be ready. */
    static final Duration START = Duration.ofSeconds(60);

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int MOST = 8;

    /** One for each processor, at least two and at most eight, with 512 MiB each; SERVICE is closed. */
    public static final WorkerSettings USUAL =
            new WorkerSettings(Math.min(MOST, Math.max(2, PROCESSORS)), 512, Services.NONE);

    public WorkerSettings {
        if (count < 1 || heap < 1) {
            throw new IllegalArgumentException("%d workers of %d MiB: there is at least one".formatted(count, heap));
        }
    }

    /** The same with other endpoints for SERVICE. */
    public WorkerSettings withServices(Services other) {
        return new WorkerSettings(count, heap, other);
    }
}
