package org.corvee.query;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.corvee.model.Cv;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops what Jena does not stop by itself when the time is up: paths, regular expressions, growing texts.
 *
 * <p>It has a clock of its own: Jena sets its alarm when the first step of a query is done, which may be never, as where
 * tables are joined before there is a row.
 *
 * @param stopped what Jena's steps look at; set by both clocks
 * @param deadline by {@link System#nanoTime}
 * @param gathered characters that GROUP_CONCAT keeps, over all groups
 * @param patterns regular expressions of this query, compiled
 * @param grown why the query was stopped before its time
 */
record Deadline(
        AtomicBoolean stopped,
        long deadline,
        AtomicLong gathered,
        Map<String, Pattern> patterns,
        AtomicReference<QueryBounds.@Nullable BeyondBounds> grown) {
    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);
    private static final Symbol DEADLINE = Symbol.create(Cv.ROOT + "symbol#deadline");
    private static final Symbol ALARM = Symbol.create(Cv.ROOT + "symbol#alarm");
    private static final ScheduledExecutorService CLOCK = clock();
    private static final int MOST_PATTERNS = 100;

    /** Sets a deadline for the query that runs in a context; each query needs its own. */
    static void over(Context context, Duration timeout) {
        AtomicBoolean stopped = new AtomicBoolean();
        context.set(ARQConstants.symCancelQuery, stopped);
        context.set(DEADLINE, in(timeout, stopped));
        context.set(ALARM, CLOCK.schedule(() -> stopped.set(true), timeout.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Takes the alarm of a query back that has ended. */
    static void end(@Nullable Context context) {
        if (context != null && context.get(ALARM) instanceof Future<?> alarm) {
            alarm.cancel(false);
        }
    }

    private static ScheduledExecutorService clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "query clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** A watch over what runs from now on. */
    static Deadline in(Duration timeout) {
        return in(timeout, new AtomicBoolean());
    }

    private static Deadline in(Duration timeout, AtomicBoolean stopped) {
        return new Deadline(
                stopped,
                System.nanoTime() + timeout.toNanos(),
                new AtomicLong(),
                new ConcurrentHashMap<>(),
                new AtomicReference<>());
    }

    /** The deadline of a running query. */
    static Deadline of(Context context) {
        return context.get(DEADLINE);
    }

    /** Whether its time is up. */
    boolean isOver() {
        return stopped.get() || System.nanoTime() - deadline > 0;
    }

    /** Stops the whole query: a filter that meets this alone would take it for no, and go on. */
    QueryBounds.BeyondBounds stop(QueryBounds.BeyondBounds grows) {
        grown.compareAndSet(null, grows);
        stopped.set(true);
        return grows;
    }

    /**
     * Takes a step of the query that runs in a context.
     *
     * @throws QueryBounds.BeyondBounds when the query was stopped in it because it grew, even where the step took that for its end
     * @throws QueryCancelledException when its time was up, whatever fault that has led to
     */
    static <T> T sound(@Nullable Context context, Supplier<T> step) {
        try {
            T taken = step.get();
            checkGrown(context);
            return taken;
        } catch (QueryCancelledException stopped) {
            checkGrown(context);
            throw stopped;
        } catch (RuntimeException torn) {
            if (!isOver(context)) {
                throw torn;
            }
            checkGrown(context);
            throw stopped(torn);
        }
    }

    /**
     * Closes what computes an answer; what is stopped between two steps may not close without a fault.
     *
     * @param closing closes it
     */
    static void close(@Nullable Context context, Runnable closing) {
        end(context);
        try {
            closing.run();
        } catch (RuntimeException torn) {
            if (!isOver(context)) {
                throw torn;
            }
            LOG.debug("a query that was stopped does not close", torn);
        }
    }

    private static @Nullable Deadline within(@Nullable Context context) {
        return context == null ? null : context.get(DEADLINE);
    }

    private static boolean isOver(@Nullable Context context) {
        Deadline deadline = within(context);
        return deadline != null && deadline.isOver();
    }

    /**
     * Looks at the clock of the query that runs in a context, where no step of Jena's does: between rows that come out of a
     * table, triples of a description, bytes of an answer.
     *
     * @throws QueryCancelledException when its time is up
     */
    static void check(@Nullable Context context) {
        Deadline deadline = within(context);
        if (deadline != null) {
            deadline.check();
        }
    }

    /** What is left of the time of the query that runs in a context; empty when it has all the time it wants. */
    static Optional<Duration> left(@Nullable Context context) {
        return Optional.ofNullable(within(context))
                .map(deadline -> Duration.ofNanos(deadline.deadline() - System.nanoTime()));
    }

    /** A graph that may be read for as long as the query has time that runs in a context. */
    static Graph timed(@Nullable Context context, Graph graph) {
        Deadline deadline = within(context);
        return deadline == null ? graph : new QueryBounds.BoundedExecutor.BoundedGraph(graph, deadline);
    }

    /** Jena closes a query that it stops, and may stumble over what is only half there, such as a table of a join. */
    private static QueryCancelledException stopped(RuntimeException torn) {
        QueryCancelledException stopped = new QueryCancelledException();
        stopped.addSuppressed(torn);
        return stopped;
    }

    private static void checkGrown(@Nullable Context context) {
        Deadline deadline = within(context);
        QueryBounds.BeyondBounds grows =
                deadline == null ? null : deadline.grown().get();
        if (grows != null) {
            throw grows;
        }
    }

    /** Ends the query when its time is up, and lets no filter go on that takes this for a no. */
    void check() {
        if (isOver()) {
            stopped.set(true);
            throw new QueryCancelledException();
        }
    }

    /** An order that looks at the clock whenever it compares. */
    <T> Comparator<T> timed(Comparator<T> order) {
        return (one, other) -> {
            check();
            return order.compare(one, other);
        };
    }

    /** A regular expression, compiled once. */
    Pattern pattern(String expression, String flags) {
        if (patterns.size() > MOST_PATTERNS) {
            patterns.clear();
        }
        return patterns.computeIfAbsent(
                flags + ":" + expression, key -> RegexEngine.makePattern("REGEX", expression, flags));
    }

    /**
     * Rows whose end is the end, and not the place where the query was stopped because it grew; the clock is looked at
     * before each.
     *
     * @param context that the query runs in
     */
    record CheckedRows(RowSet rows, @Nullable Context context) implements RowSet {
        @Override
        public boolean hasNext() {
            Deadline.check(context);
            return Deadline.sound(context, rows::hasNext);
        }

        @Override
        public Binding next() {
            return rows.next();
        }

        @Override
        public List<Var> getResultVars() {
            return rows.getResultVars();
        }

        @Override
        public long getRowNumber() {
            return rows.getRowNumber();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
