package org.corvee.web.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets some work be done at once, some wait a while, and sends the others away. */
public final class Bulkhead {
    private final Semaphore places;
    private final int queue;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    Bulkhead(int places, int queue, Duration patience) {
        this.places = new Semaphore(places, true);
        this.queue = queue;
        this.patience = patience;
    }

    /**
     * Does the work when a place is free.
     *
     * @throws Busy when the queue is full, or the wait too long
     */
    <T> T run(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        if (places.tryAcquire()) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > queue || !places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy(patience);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** No place was free in time. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Duration again;

        Busy(Duration again) {
            super("busy", null, false, false);
            this.again = again;
        }

        /** When to try again. */
        public Duration again() {
            return again;
        }
    }
}
