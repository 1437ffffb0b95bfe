package org.corvee.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.corvee.query.ShortNames;
import org.corvee.query.worker.Workers;
import org.corvee.release.log.LogEntry;
import org.corvee.search.SearchIndexWriter;
import org.corvee.store.BuildId;
import org.corvee.store.PastBuilds;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.web.release.KnownReleases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds of releases that are current no more, opened when somebody asks for one; at most {@link #OPEN} at a time, and
 * one after the other, so that what is current has the machine to itself for the most part.
 */
final class Mementos implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mementos.class);

    /** How many are open. */
    static final int OPEN = 2;

    /** How many stay on the disk. */
    private static final int KEPT = 8;

    private static final long PATIENCE_MILLIS = 8_000;
    private static final long CLOSING_SECONDS = 30;
    private static final long LAST_SECONDS = 1;
    private static final int WAITING = 16;

    private final KnownReleases releases;
    private final PastBuilds past;
    private final ShortNames names;
    private final Workers.WorkerSettings workers;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Map<BuildId, CompletableFuture<ServedBuild>> open = new LinkedHashMap<>(OPEN, 0.75f, true);
    private final ExecutorService opener = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "past builds");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /**
     * @param workers of the current build; a past one has one at most
     */
    Mementos(KnownReleases releases, Store store, ShortNames names, Workers.WorkerSettings workers) {
        this.releases = releases;
        this.past = new PastBuilds(store, KEPT, List.of(new SearchIndexWriter()));
        this.names = names;
        this.workers =
                workers.count() == 0 ? workers : new Workers.WorkerSettings(1, workers.heap(), workers.services());
    }

    /**
     * Lets a request into the build of a release; it must leave.
     *
     * @throws Refused with 503 while the build is being made again, or where it cannot be, and with 410 where the release is
     *     closed
     */
    ServedBuild enter(LogEntry.Release release) {
        releases.requireOpen(release);
        if (!waiting.tryAcquire()) {
            throw later();
        }
        try {
            ServedBuild build = opened(release).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!build.enter()) {
                throw later();
            }
            return build;
        } catch (TimeoutException stillAtIt) {
            throw later();
        } catch (ExecutionException failed) {
            LOG.warn("release {} cannot be opened: {}", release.build(), String.valueOf(failed.getCause()));
            throw new Refused(ProblemDetail.of(503, "This release cannot be read at present; see the server's log."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(ProblemDetail.of(503, "The server is stopping."));
        } finally {
            waiting.release();
        }
    }

    private static Refused later() {
        return new Refused(ProblemDetail.of(
                        503, "The build of this release is being made ready, which may take a while; ask again.")
                .saying("Retry-After", "5"));
    }

    /** The build, or its coming. What failed is tried again by whoever asks next. */
    private synchronized CompletableFuture<ServedBuild> opened(LogEntry.Release release) {
        BuildId id = new BuildId(release.graph());
        CompletableFuture<ServedBuild> known = open.get(id);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<ServedBuild> coming = CompletableFuture.supplyAsync(() -> open(id, release), opener);
        open.put(id, coming);
        open.keySet().stream().limit(Math.max(0, open.size() - OPEN)).toList().forEach(oldest -> Optional.ofNullable(
                        open.remove(oldest))
                .ifPresent(leaving -> leaving.thenAcceptAsync(build -> build.retire(CLOSING_SECONDS), opener)));
        return coming;
    }

    private ServedBuild open(BuildId id, LogEntry.Release release) {
        Snapshot snapshot = past.open(id, releases.graph(release), release.policy());
        try {
            return new ServedBuild(snapshot, names, workers, List.of());
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** Closes those that are open; whoever is still inside has had time to leave. */
    @Override
    public void close() {
        opener.shutdown();
        List<CompletableFuture<ServedBuild>> left;
        synchronized (this) {
            left = List.copyOf(open.values());
            open.clear();
        }
        left.forEach(build -> build.thenAccept(one -> one.retire(LAST_SECONDS)));
    }
}
