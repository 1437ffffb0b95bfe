package org.corvee.query.worker;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.corvee.query.Endpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.Services;
import org.corvee.store.SharedBuild;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workers over one build: as many as are asked at once, and one more that takes the place of one that was killed.
 *
 * <p>How many ask at once is for the callers to see to; one beyond that waits as long as its job may take.
 */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LEAST = Duration.ofMillis(1);

    /** Who waits no longer than this gets all the time that was asked for, and is told so. */
    private static final Duration UNNOTICED = Duration.ofMillis(40);

    private static final Duration PAUSE_AFTER_FAILED_START = Duration.ofSeconds(1);

    private final WorkerSettings settings;
    private final Path files;
    private final BlockingQueue<WorkerProcess> idle = new LinkedBlockingQueue<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, named("worker clock"));
    private final ExecutorService starter = Executors.newSingleThreadExecutor(named("worker starter"));
    private volatile boolean closed = false;

    private Workers(WorkerSettings settings, Path files) {
        this.settings = settings;
        this.files = files;
    }

    /**
     * Starts them, and waits for the first.
     *
     * @param files the files of an open build, as {@link org.corvee.store.Snapshot#files} says
     * @throws IllegalStateException when none starts
     */
    public static Workers over(Path files, WorkerSettings settings) {
        Workers workers = new Workers(settings, files);
        try {
            workers.idle.add(workers.started());
        } catch (IOException e) {
            workers.close();
            throw new IllegalStateException("no worker starts: " + e.getMessage(), e);
        }
        for (int more = 0; more < settings.count(); more++) {
            workers.startLater();
        }
        return workers;
    }

    /** Does a job, whatever it costs. */
    public JobResult ask(Job job, BooleanSupplier isGone) {
        return ask(job, isGone, cost -> {});
    }

    /**
     * Does a job.
     *
     * @param isGone whether nobody waits for the answer any more; the job ends then
     * @param cost is told what the job took of a processor, when it came to its end
     * @throws Endpoint.FailedQuery when the time is up, and when one worker after the other is killed from outside
     * @throws QueryBounds.BeyondBounds when it needs more memory than a worker has
     * @throws org.corvee.query.BadQuery when its text is at fault
     */
    public JobResult ask(Job job, BooleanSupplier isGone, Consumer<Duration> cost) {
        if (isGone.getAsBoolean()) {
            throw gone(job, null);
        }
        long end = System.nanoTime() + job.time().toNanos();
        Job tried = job;
        for (int lost = 0; ; lost++) {
            try {
                return sound(once(tried, isGone, cost));
            } catch (Lost again) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (lost > settings.count() || left.isNegative() || left.isZero()) {
                    throw new Endpoint.FailedQuery(
                            "%s: the processes that computed it were ended; try again".formatted(place(job)), again);
                }
                tried = job.within(left);
            }
        }
    }

    private static JobResult sound(JobResult done) {
        if (done instanceof JobResult.JobFailure fault) {
            throw fault.thrown();
        }
        return done;
    }

    private JobResult once(Job job, BooleanSupplier isGone, Consumer<Duration> cost) throws Lost {
        long start = System.nanoTime();
        WorkerProcess worker = take(job);
        Job given = after(job, Duration.ofNanos(System.nanoTime() - start));
        Duration before = worker.used();
        boolean whole = false;
        try {
            JobResult done = worker.ask(given, isGone);
            whole = true;
            cost.accept(worker.used().minus(before));
            return done;
        } catch (IOException broken) {
            throw broken(job, worker.ending(), broken);
        } finally {
            if (whole) {
                idle.add(worker);
            } else {
                lose(worker);
            }
        }
    }

    /** Who waited for a worker has less time left with it. */
    private static Job after(Job job, Duration waited) {
        if (waited.compareTo(UNNOTICED) < 0) {
            return job;
        }
        Duration left = job.time().minus(waited);
        return job.within(left.compareTo(LEAST) < 0 ? LEAST : left);
    }

    private static Endpoint.FailedQuery gone(Job job, @Nullable Throwable cause) {
        return new Endpoint.FailedQuery("%s: nobody waits for it any more".formatted(place(job)), cause);
    }

    private RuntimeException broken(Job job, WorkerProcess.ExitCause end, IOException broken) throws Lost {
        return switch (end) {
            case LATE ->
                new Endpoint.FailedQuery(
                        "%s: stopped after %s s; ask for less, or for more time"
                                .formatted(place(job), seconds(job.time())),
                        broken);
            case UNWANTED -> gone(job, broken);
            case OUT_OF_MEMORY ->
                new QueryBounds.BeyondBounds(
                        "the query needs more than %d MiB of memory; ask for less at once".formatted(settings.heap()));
            case KILLED -> throw new Lost(broken);
        };
    }

    private WorkerProcess take(Job job) {
        long end = System.nanoTime() + job.time().toNanos();
        try {
            while (true) {
                WorkerProcess worker = idle.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (worker == null) {
                    throw new Endpoint.FailedQuery(
                            "%s: no worker was free in time; try again".formatted(place(job)), null);
                }
                if (worker.isAlive()) {
                    return worker;
                }
                lose(worker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Endpoint.FailedQuery("%s: the server stops".formatted(place(job)), e);
        }
    }

    private void lose(WorkerProcess worker) {
        worker.kill();
        all.remove(worker);
        startLater();
    }

    private void startLater() {
        try {
            starter.execute(this::startUntilOneRuns);
        } catch (RejectedExecutionException closedNow) {
            LOG.debug("no worker starts any more", closedNow);
        }
    }

    private void startUntilOneRuns() {
        while (!closed) {
            try {
                SharedBuild.sweep(files);
                idle.add(started());
                return;
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    LOG.warn("a worker does not start: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILED_START.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkerProcess started() throws IOException {
        WorkerProcess worker = WorkerProcess.start(new WorkerProcess.WorkerCommand(settings, files), clock);
        all.add(worker);
        if (!closed && worker.isReady()) {
            return worker;
        }
        worker.end();
        all.remove(worker);
        throw new IOException("it ended before it could be asked; what it said stands above");
    }

    private static String place(Job job) {
        return job.question().place();
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** The processes that run now, by the names that the system has for them. */
    public Set<Long> pids() {
        return all.stream()
                .filter(WorkerProcess::isAlive)
                .map(WorkerProcess::pid)
                .collect(Collectors.toSet());
    }

    /** Ends them all; what they compute gets no answer. */
    @Override
    public void close() {
        closed = true;
        starter.shutdownNow();
        all.forEach(WorkerProcess::end);
        awaitLastStart();
        clock.shutdownNow();
        SharedBuild.sweep(files);
    }

    private void awaitLastStart() {
        try {
            starter.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** A worker that was ended by somebody else. */
    private static final class Lost extends Exception {
        private static final long serialVersionUID = 1;

        Lost(IOException cause) {
            super(cause);
        }
    }

    /**
     * How many workers there are, and what each may use.
     *
     * @param count of queries that are computed at once; one process more stands ready, unless there are none
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
            if (count < 0 || heap < 1) {
                throw new IllegalArgumentException("%d workers of %d MiB: no such workers".formatted(count, heap));
            }
        }

        /** No workers: every query is computed in the process that takes it. */
        public static final WorkerSettings NONE = new WorkerSettings(0, USUAL.heap(), Services.NONE);

        /** The same with other endpoints for SERVICE. */
        public WorkerSettings withServices(Services other) {
            return new WorkerSettings(count, heap, other);
        }
    }
}
