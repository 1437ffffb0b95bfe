package org.corvee.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.corvee.page.Layout;
import org.corvee.query.ShortNames;
import org.corvee.query.worker.Workers;
import org.corvee.release.log.LogEntry;
import org.corvee.store.BuildId;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.store.StoreException;
import org.corvee.web.release.KnownReleases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a store: serves its current build, and swaps in the next one while requests go on.
 *
 * <p>A swap opens the new build, lets new requests into it, and closes the old one when the last request has left. One
 * swap ends before the next begins, so that at most two builds are open.
 */
final class Builds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Builds.class);
    private static final long LOOK_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 120;
    private static final long LAST_PATIENCE_SECONDS = 1;

    private final Store store;
    private final ShortNames names;
    private final Workers.WorkerSettings workers;
    private final List<Path> texts;
    private final Optional<KnownReleases> releases;
    private final Optional<Mementos> past;
    private final AtomicReference<@Nullable ServedBuild> current = new AtomicReference<>();
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "build follower");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Runnable swapped = () -> {};
    private String complaint = "";

    /**
     * @param texts the folders of the texts whose words may be found
     * @param releases whose builds can be entered when they are current no more
     */
    Builds(
            Store store,
            ShortNames names,
            Workers.WorkerSettings workers,
            List<Path> texts,
            Optional<KnownReleases> releases) {
        this.releases = releases;
        this.past = releases.map(known -> new Mementos(known, store, names, workers));
        this.texts = List.copyOf(texts);
        this.workers = workers;
        this.store = store;
        this.names = names;
    }

    /** Opens the current build, if there is one, and looks for newer ones from now on. */
    void follow() {
        look();
        follower.scheduleWithFixedDelay(this::lookAgain, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Does something now that requests can be answered, and after each swap from now on. */
    void ready(Runnable action) {
        swapped = action;
        action.run();
    }

    /** Lets a request into the current build, if there is one; it must leave. */
    Optional<ServedBuild> enter() {
        while (true) {
            ServedBuild build = current.get();
            if (build == null || build.enter()) {
                return Optional.ofNullable(build);
            }
            Thread.onSpinWait();
        }
    }

    /**
     * Lets a request into the build of a release; it must leave.
     *
     * @throws Refused with 503 while the build is being made again
     */
    Optional<ServedBuild> enter(LogEntry.Release release) {
        boolean isCurrent = now().filter(build -> build.snapshot().id().hex().equals(release.graph()))
                .isPresent();
        return isCurrent ? enter() : past.map(mementos -> mementos.enter(release));
    }

    /** The current build, for a look at what it was when opened. */
    Optional<ServedBuild> now() {
        return Optional.ofNullable(current.get());
    }

    /** The site as it is now, for a request that is in no build. */
    Layout.Site site(Sites sites) {
        return new Layout.Site(
                sites.origin().get(),
                now().map(build -> build.snapshot().id().brief()).orElse(""));
    }

    private void lookAgain() {
        try {
            look();
            complaint = "";
        } catch (RuntimeException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String message) {
        if (!message.equals(complaint)) {
            LOG.warn("still serving the previous build: {}", message);
            complaint = message;
        }
    }

    private void look() {
        Optional<BuildId> newest = store.currentId();
        ServedBuild old = current.get();
        if (newest.isEmpty() || old != null && old.snapshot().id().equals(newest.get())) {
            return;
        }
        current.set(open());
        swapped.run();
        if (old != null) {
            old.retire(PATIENCE_SECONDS);
        }
    }

    private ServedBuild open() {
        Snapshot snapshot =
                store.currentChecked().orElseThrow(() -> new StoreException(store.folder() + ": has no build"));
        try {
            return new ServedBuild(snapshot, names, workers, texts).with(releases.orElse(null));
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** Stops looking and closes the build that is open; whoever is still inside has had time to leave. */
    @Override
    public void close() {
        follower.shutdownNow();
        past.ifPresent(Mementos::close);
        ServedBuild last = current.getAndSet(null);
        if (last != null) {
            last.retire(LAST_PATIENCE_SECONDS);
        }
    }
}
