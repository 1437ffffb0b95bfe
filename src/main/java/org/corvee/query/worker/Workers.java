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
import java.util.stream.Collectors;
import org.corvee.query.BeyondBounds;
import org.corvee.query.FailedQuery;
import org.corvee.store.SharedBuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workers over one build: as many as are asked at once, and one more that takes the place of one that was killed.
 *
 * <p>How many ask at once is for the callers to see to; one beyond that waits as long as its job may take.
 */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
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

    /**
     * Does a job.
     *
     * @throws FailedQuery when the time is up, and when one worker after the other is killed from outside
     * @throws BeyondBounds when it needs more memory than a worker has
     * @throws org.corvee.query.BadQuery when its text is at fault
     */
    public Done ask(Job job) {
        long end = System.nanoTime() + job.time().toNanos();
        Job tried = job;
        for (int lost = 0; ; lost++) {
            try {
                return sound(once(tried));
            } catch (Lost again) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (lost > settings.count() || left.isNegative() || left.isZero()) {
                    throw new FailedQuery(
                            "%s: the processes that computed it were ended; try again".formatted(place(job)), again);
                }
                tried = job.within(left);
            }
        }
    }

    private static Done sound(Done done) {
        if (done instanceof Done.Fault fault) {
            throw fault.thrown();
        }
        return done;
    }

    private Done once(Job job) throws Lost {
        WorkerProcess worker = take(job);
        boolean whole = false;
        try {
            Done done = worker.ask(job);
            whole = true;
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

    private RuntimeException broken(Job job, WorkerProcess.End end, IOException broken) throws Lost {
        return switch (end) {
            case LATE ->
                new FailedQuery(
                        "%s: stopped after %s s; ask for less, or for more time"
                                .formatted(place(job), seconds(job.time())),
                        broken);
            case OUT_OF_MEMORY ->
                new BeyondBounds(
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
                    throw new FailedQuery("%s: no worker was free in time; try again".formatted(place(job)), null);
                }
                if (worker.isAlive()) {
                    return worker;
                }
                lose(worker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedQuery("%s: the server stops".formatted(place(job)), e);
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
        WorkerProcess worker = WorkerProcess.start(new WorkerCommand(settings, files), clock);
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
}
