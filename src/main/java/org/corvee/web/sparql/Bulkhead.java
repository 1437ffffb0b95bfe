package org.corvee.web.sparql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets some work be done at once, some wait a while, and sends the others away.
 *
 * <p>A place that becomes free goes to the client who has held places for the shortest time so far, so that one who asks
 * much waits and does not keep others waiting. Who comes after a pause begins where the others are.
 */
public final class Bulkhead {
    private static final int MOST_CLIENTS = 10_000;

    private final int queue;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Turn> waiting = new ArrayList<>();
    private final Map<String, Long> held = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_CLIENTS;
        }
    };
    private int free;

    Bulkhead(int places, int queue, Duration patience) {
        this.free = places;
        this.queue = queue;
        this.patience = patience;
    }

    /**
     * Does the work when a place is free.
     *
     * @param client whose work it is
     * @param most how long the client waits, if less than our patience
     * @throws Busy when the queue is full, or the wait too long
     */
    <T> T run(String client, Duration most, Supplier<T> work) {
        enter(client, most.compareTo(patience) < 0 ? most : patience);
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            leave(client, System.nanoTime() - start);
        }
    }

    private void enter(String client, Duration longest) {
        lock.lock();
        try {
            if (free > 0 && waiting.isEmpty()) {
                free--;
                return;
            }
            if (waiting.size() >= queue) {
                makeRoomFor(client);
            }
            Turn turn = new Turn(client, lock.newCondition());
            waiting.add(turn);
            await(turn, longest);
        } finally {
            lock.unlock();
        }
    }

    /** Sends away the last one of a client who has two more in the queue than this one, or this one. */
    private void makeRoomFor(String client) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        waiting.forEach(turn -> counts.merge(turn.client, 1, Integer::sum));
        int own = counts.getOrDefault(client, 0);
        for (int i = waiting.size() - 1; i >= 0; i--) {
            Turn last = waiting.get(i);
            if (counts.getOrDefault(last.client, 0) > own + 1) {
                waiting.remove(i);
                last.isSentAway = true;
                last.changed.signal();
                return;
            }
        }
        throw new Busy(patience);
    }

    private void await(Turn turn, Duration longest) {
        try {
            long left = longest.toNanos();
            while (!turn.isGranted && !turn.isSentAway && left > 0) {
                left = turn.changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!turn.isGranted) {
            waiting.remove(turn);
            throw new Busy(patience);
        }
    }

    private void leave(String client, long nanos) {
        lock.lock();
        try {
            long least = waiting.stream()
                    .mapToLong(turn -> heldBy(turn.client))
                    .min()
                    .orElse(0);
            held.put(client, Math.max(heldBy(client), least) + nanos);
            if (waiting.isEmpty()) {
                free++;
                return;
            }
            Turn next = waiting.stream()
                    .min(Comparator.comparingLong(turn -> heldBy(turn.client)))
                    .orElseThrow();
            waiting.remove(next);
            next.isGranted = true;
            next.changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private long heldBy(String client) {
        return held.getOrDefault(client, 0L);
    }

    /** One who waits. */
    private static final class Turn {
        private final String client;
        private final Condition changed;
        private boolean isGranted = false;
        private boolean isSentAway = false;

        Turn(String client, Condition changed) {
            this.client = client;
            this.changed = changed;
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
