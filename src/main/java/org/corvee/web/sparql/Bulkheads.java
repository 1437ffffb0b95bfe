package org.corvee.web.sparql;

import java.time.Duration;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.query.FailedQuery;
import org.corvee.web.Limits;

/**
 * Two lanes, so that a short question does not wait behind long ones: a light one, where nobody stays long, and a heavy
 * one with few places.
 *
 * <p>A query that looks light and turns out heavy starts again in the heavy lane; it has lost a moment, the others
 * nothing.
 */
public final class Bulkheads {
    private final Bulkhead light;
    private final Bulkhead heavy;
    private final Duration moment;

    public Bulkheads(Limits.Lanes limits) {
        this.light = new Bulkhead(limits.light(), limits.queue(), limits.patience());
        this.heavy = new Bulkhead(limits.heavy(), limits.queue(), limits.patience());
        this.moment = limits.moment();
    }

    /**
     * Asks in the lane that fits.
     *
     * @param most the longest that it may take
     * @param ask is given the time that it has; what takes longer ends as {@link FailedQuery} or is cancelled
     */
    <T> T run(boolean looksHeavy, Duration most, Function<Duration, T> ask) {
        if (!looksHeavy && most.compareTo(moment) <= 0) {
            return light.run(() -> ask.apply(most));
        }
        if (!looksHeavy) {
            try {
                return light.run(() -> ask.apply(moment));
            } catch (FailedQuery | QueryCancelledException heavier) {
                return heavy.run(() -> ask.apply(most));
            }
        }
        return heavy.run(() -> ask.apply(most));
    }
}
