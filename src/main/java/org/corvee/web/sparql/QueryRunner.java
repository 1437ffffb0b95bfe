package org.corvee.web.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.query.Answer;
import org.corvee.query.BoundQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.PagedQuestion;
import org.corvee.query.QueryAnalysis;
import org.corvee.query.QueryBounds;
import org.corvee.query.QuerySize;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.ResultLimit;
import org.corvee.query.Services;
import org.corvee.query.worker.Evaluation;
import org.corvee.query.worker.Job;
import org.corvee.query.worker.JobResult;
import org.corvee.web.Limits;
import org.corvee.web.RateLimiter;
import org.corvee.web.ServedBuild;
import org.corvee.web.window.RowWindows;
import org.jspecify.annotations.Nullable;

/**
 * Where a query is computed, and when.
 *
 * <p>What is a few look-ups is computed here, at once. What can be stopped at every step is tried here for a moment, in
 * few places until its shape is known to be quick. All else, and what took longer, goes to the workers, who can be
 * killed; without workers it is computed here in few places, and stopped as well as that can be done.
 */
public final class QueryRunner {
    /** So many times a moment a query may take that others keep waiting. */
    private static final int MORE_MOMENTS = 4;

    /** What a question names is looked for so long before it is asked without that. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Limits limits;
    private final Services services;
    private final boolean hasWorkers;
    private final Bulkhead quick;
    private final Bulkhead trial;
    private final Bulkhead heavy;
    private final Bulkhead pages;
    private final QueryTimes shapes;

    /**
     * @param workers how many work at once; without any, 0
     */
    public QueryRunner(Limits limits, Services services, int workers) {
        Limits.Lanes lanes = limits.lanes();
        this.limits = limits;
        this.services = services;
        this.hasWorkers = workers > 0;
        this.quick = new Bulkhead(lanes.light(), Limits.Lanes.LIGHT_WAIT * lanes.queue(), lanes.patience());
        this.trial = new Bulkhead(Math.max(1, lanes.light() / 4), 3 * lanes.queue(), lanes.patience());
        this.heavy = new Bulkhead(hasWorkers ? workers : lanes.heavy(), lanes.queue(), lanes.patience());
        this.pages = new Bulkhead(Math.max(2, lanes.light() / 2), 3 * lanes.queue(), lanes.patience());
        this.shapes = new QueryTimes(lanes.moment());
    }

    /**
     * What is known of a question before it runs.
     *
     * @param kind of its answer
     * @param lasting whether the same graph gives the same answer each time
     * @param shape its name in {@link QueryTimes}
     * @param query as it was read; null when only a worker has read it
     */
    public record Prepared(
            Format.AnswerKind kind,
            boolean lasting,
            QueryAnalysis.Effort effort,
            String shape,
            @Nullable Query query) {}

    /**
     * Reads and checks a question: here when it is small, in a worker when that itself may take long.
     *
     * @param time the longest that this may take
     * @throws org.corvee.query.BadQuery when its text is at fault
     */
    public Prepared prepared(
            ServedBuild build, Question question, Job.Graphs graphs, RateLimiter.ClientShare client, Duration time) {
        QuerySize size = QuerySize.of(question.place(), question.text());
        if (hasWorkers && !size.isSmall()) {
            Job look = new Job(question, graphs, new Job.Task.Inspect(), time);
            JobResult.Inspected looked = (JobResult.Inspected) away(build, look, client, time, "look " + size.shape());
            return new Prepared(looked.kind(), looked.lasting(), QueryAnalysis.Effort.OPEN, size.shape(), null);
        }
        Query query = graphs.in(BoundQuery.of(question).query());
        new QueryBounds(limits.answer(), ResultLimit.ALL, services).check(question.place(), query);
        QueryAnalysis known = build.read(
                () -> QueryAnalysis.of(query, build.snapshot().dataset().getDefaultGraph()));
        Format.AnswerKind kind =
                query.isSelectType() || query.isAskType() ? Format.AnswerKind.ROWS : Format.AnswerKind.TRIPLES;
        return new Prepared(kind, known.lasting(), known.effort(), size.shape(), query);
    }

    /**
     * Computes the answer to a question that is prepared: a look-up here, within all its time; what may turn out heavy here
     * for a moment, by the processor's clock; all else in a worker.
     *
     * @throws Endpoint.FailedQuery when the time is up
     * @throws Bulkhead.Busy when too many ask
     */
    public JobResult run(ServedBuild build, Job job, Prepared prepared, RateLimiter.ClientShare client) {
        Query query = prepared.query();
        long end = System.nanoTime() + job.time().toNanos();
        if (query != null && prepared.effort() == QueryAnalysis.Effort.BOUNDED) {
            return quick.run(client.client(), job.time(), () -> here(build, job.within(left(end)), query));
        }
        if (query != null && prepared.effort() == QueryAnalysis.Effort.STOPPABLE && !shapes.isHeavy(prepared.shape())) {
            Optional<JobResult> answer = tried(build, job.within(left(end)), prepared, query, client);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return hasWorkers || query == null
                ? away(build, job, client, left(end), prepared.shape())
                : heavy.run(client.client(), left(end), () -> here(build, job.within(left(end)), query));
    }

    /**
     * The answer, if it is made in a moment; in some moments, when others kept it waiting in the first.
     *
     * @throws Endpoint.FailedQuery when that is all the time there is
     */
    private Optional<JobResult> tried(
            ServedBuild build, Job job, Prepared prepared, Query query, RateLimiter.ClientShare client) {
        long end = System.nanoTime() + job.time().toNanos();
        Duration moment = limits.lanes().moment();
        for (Duration most : List.of(moment, moment.multipliedBy(MORE_MOMENTS))) {
            Bulkhead lane = shapes.isQuick(prepared.shape()) ? quick : trial;
            try {
                return Optional.of(lane.run(
                        client.client(),
                        left(end),
                        () -> measured(
                                prepared.shape(), () -> here(build, job.within(least(left(end), most)), query))));
            } catch (Endpoint.FailedQuery | QueryCancelledException late) {
                if (System.nanoTime() - end >= 0) {
                    throw late;
                }
                if (shapes.isHeavy(prepared.shape())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** By the processor's clock: how long others keep a query waiting says nothing of it. */
    private <T> T measured(String shape, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            T done = work.get();
            shapes.took(shape, THREADS.getCurrentThreadCpuTime() - start);
            return done;
        } catch (Endpoint.FailedQuery | QueryCancelledException late) {
            shapes.ranOut(shape, THREADS.getCurrentThreadCpuTime() - start);
            throw late;
        }
    }

    private JobResult here(ServedBuild build, Job job, Query query) {
        return build.read(() -> new Evaluation(build.snapshot().dataset(), services).answer(job, query));
    }

    /**
     * A worker's time is the client's from the start, as far as it can be told, and settled at the end: what it took of a
     * processor, or, of one that was killed, the time that has passed.
     */
    private JobResult away(ServedBuild build, Job job, RateLimiter.ClientShare client, Duration most, String shape) {
        long end = System.nanoTime() + most.toNanos();
        return heavy.run(client.client(), most, () -> {
            long expected = shapes.expected(shape);
            client.charge(expected);
            long start = System.nanoTime();
            AtomicReference<@Nullable Duration> cost = new AtomicReference<>();
            try {
                return build.workers()
                        .orElseThrow()
                        .ask(job.within(left(end)), () -> client.presence().isGone(), cost::set);
            } finally {
                long taken = Optional.ofNullable(cost.get())
                        .map(Duration::toNanos)
                        .orElseGet(() -> System.nanoTime() - start);
                shapes.took(shape, taken);
                client.charge(taken - expected);
            }
        });
    }

    /**
     * What is left of the time.
     *
     * @param end of it, by {@link System#nanoTime}
     * @throws Endpoint.FailedQuery when nothing is: who has waited all that time begins nothing any more
     */
    static Duration left(long end) {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new Endpoint.FailedQuery("the time was up before it ran; try again, or give it more time", null);
        }
        return Duration.ofNanos(left);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * The first rows that answer a question of ours.
     *
     * @throws Endpoint.FailedQuery when the time is up
     */
    public Result rows(ServedBuild build, Question question, int most, RateLimiter.ClientShare client) {
        long end = System.nanoTime() + limits.answer().toNanos();
        Prepared prepared = prepared(build, question, Job.Graphs.OWN, client, limits.answer());
        Job job = new Job(question, Job.Graphs.OWN, new Job.Task.FirstRows(most), left(end));
        return ((JobResult.RowsResult) run(build, job, prepared, client)).result();
    }

    /** A question of ours in windows, if it is one that can be asked so. */
    public Optional<RowWindows> windows(ServedBuild build, PagedQuestion paged, RateLimiter.ClientShare client) {
        return build.windows().of(paged, look -> {
            try {
                return Optional.of(lookUp(build, new BoundQuery(paged.place(), look), client, LOOK));
            } catch (Endpoint.FailedQuery | QueryCancelledException late) {
                return Optional.empty();
            }
        });
    }

    /**
     * Some rows of an answer of ours, each window of it in turn.
     *
     * @param from how many come before
     * @throws Endpoint.FailedQuery when the time is up
     */
    public Result rows(
            ServedBuild build,
            PagedQuestion paged,
            RowWindows windows,
            long from,
            int most,
            RateLimiter.ClientShare client) {
        long end = System.nanoTime() + limits.answer().toNanos();
        return windows.rows(
                query -> lookUp(build, new BoundQuery(paged.place(), query), client, left(end)), from, most);
    }

    private Result lookUp(ServedBuild build, BoundQuery bound, RateLimiter.ClientShare client, Duration most) {
        QueryBounds bounds = new QueryBounds(most, ResultLimit.ALL, services);
        return quick.run(
                client.client(),
                most,
                () -> build.read(() -> {
                    try (Answer answer = build.endpoint(bounds).answer(bound.place(), bound.query())) {
                        return answer.result();
                    }
                }));
    }

    /**
     * Some rows of an answer that come late in it; memory holds no more than these.
     *
     * @param from how many come before
     * @throws Endpoint.FailedQuery when the time is up
     */
    public Result lateRows(ServedBuild build, Question question, long from, int most, RateLimiter.ClientShare client) {
        return streamed(build, question, client, answer -> answer.after(from, most));
    }

    /**
     * Reads the whole answer to a question of ours row by row, when a place for heavy ones is free, inside one transaction.
     *
     * @throws Endpoint.FailedQuery when the time is up
     */
    public <T> T streamed(
            ServedBuild build, Question question, RateLimiter.ClientShare client, Function<Answer, T> reader) {
        QueryBounds bounds = new QueryBounds(limits.answer(), ResultLimit.ALL, services);
        return heavy.run(
                client.client(),
                limits.answer(),
                () -> build.read(() -> {
                    try (Answer answer = build.endpoint(bounds).stream(question)) {
                        return reader.apply(answer);
                    }
                }));
    }

    /** Makes a page when a place for pages is free. */
    public <T> T page(RateLimiter.ClientShare client, Supplier<T> page) {
        return pages.run(client.client(), limits.lanes().patience(), page);
    }

    /** Does some look-ups of ours when a place for quick ones is free. */
    public <T> T quick(RateLimiter.ClientShare client, Duration most, Supplier<T> work) {
        return quick.run(client.client(), most, work);
    }

    /** How long queries took, by their shape: a query like one that took long is expected to take long. */
    static final class QueryTimes {
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
        QueryTimes(Duration heavy) {
            this.heavy = heavy.toNanos();
        }

        synchronized void took(String shape, long nanos) {
            taken.put(shape, nanos);
        }

        /** Of one that was stopped: it is heavy, unless it hardly ran in all that time. */
        synchronized void ranOut(String shape, long nanos) {
            taken.put(shape, 2 * nanos >= heavy ? Math.max(nanos, heavy) : nanos);
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
}
