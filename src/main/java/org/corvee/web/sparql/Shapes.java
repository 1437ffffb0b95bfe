package org.corvee.web.sparql;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long queries took, by their shape: a query like one that took long is expected to take long. */
final class Shapes {
    private static final int MOST = 20_000;

    /** What took less is quick. */
    private static final long QUICK = Duration.ofMillis(100).toNanos();

    /** What nothing is known of is expected to take this. */
    private static final long UNKNOWN = Duration.ofMillis(500).toNanos();

    private final long heavy;
    private final Map<String, Long> taken = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param heavy what takes longer is heavy
     */
    Shapes(Duration heavy) {
        this.heavy = heavy.toNanos();
    }

    synchronized void took(String shape, long nanos) {
        taken.put(shape, nanos);
    }

    synchronized boolean isQuick(String shape) {
        return taken.getOrDefault(shape, UNKNOWN) < QUICK;
    }

    synchronized boolean isHeavy(String shape) {
        return taken.getOrDefault(shape, 0L) >= heavy;
    }

    /** What it will take, as far as that is known. */
    synchronized long expected(String shape) {
        return taken.getOrDefault(shape, UNKNOWN);
    }
}
