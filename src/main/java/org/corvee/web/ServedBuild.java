package org.corvee.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.audit.finding.ComplianceTable;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ThingTable;
import org.corvee.query.KeptLabels;
import org.corvee.query.Labels;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.query.worker.Workers;
import org.corvee.store.Snapshot;
import org.corvee.web.release.KnownReleases;
import org.corvee.web.window.WindowsOfBuild;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open build and the requests that are inside it; it closes when the last of them has left.
 *
 * <p>Each request holds the lock for reading, closing takes it for writing.
 */
public final class ServedBuild {
    private static final Logger LOG = LoggerFactory.getLogger(ServedBuild.class);
    private final Snapshot snapshot;
    private final DatasetGraph dataset;
    private final ClaimTable claims;
    private final ThingTable things;
    private final WindowsOfBuild windows;
    private final ServedSearch search;
    private final ComplianceTable compliance;
    private final KeptLabels labels = new KeptLabels();
    private final @Nullable Workers workers;
    private @Nullable KnownReleases releases;
    private final ReentrantReadWriteLock requests = new ReentrantReadWriteLock();
    private boolean closed = false;

    /**
     * Opens a build, and reads its claims: one that cannot say what it holds is not served.
     *
     * <p>Its workers are up when it is.
     *
     * @param names of its things
     * @param texts the folders of the texts whose words may be found
     */
    ServedBuild(Snapshot snapshot, ShortNames names, Workers.WorkerSettings settings, List<Path> texts) {
        this(snapshot, snapshot.dataset(), names, settings, texts);
    }

    /** The same, which knows what was released. */
    ServedBuild with(@Nullable KnownReleases known) {
        releases = known;
        return this;
    }

    /** When and why something was withdrawn that earlier builds had, as far as it was released. */
    Optional<KnownReleases.Withdrawal> withdrawal(String iri) {
        return Optional.ofNullable(releases).flatMap(known -> known.withdrawal(iri));
    }

    /**
     * Opens a build whose pages are read through another view of it.
     *
     * @param dataset says the same as the snapshot's own
     */
    ServedBuild(
            Snapshot snapshot,
            DatasetGraph dataset,
            ShortNames names,
            Workers.WorkerSettings settings,
            List<Path> texts) {
        this.snapshot = snapshot;
        this.dataset = dataset;
        this.claims = ClaimTable.of(snapshot.dataset(), names);
        this.things = ThingTable.of(claims, names);
        this.windows = new WindowsOfBuild(claims);
        this.search = read(() -> ServedSearch.of(snapshot, texts));
        this.compliance = ComplianceTable.of(snapshot.dataset());
        this.workers = settings.count() > 0 ? Workers.over(snapshot.files(), settings) : null;
    }

    /** The build as it was opened. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Its claims as columns of numbers. */
    public ClaimTable claims() {
        return claims;
    }

    /** Its things that have a name, in the order of the lists. */
    public ThingTable things() {
        return things;
    }

    /** What its things are called, as far as its pages have said. */
    KeptLabels labels() {
        return labels;
    }

    /** The windows in which its questions are answered. */
    public WindowsOfBuild windows() {
        return windows;
    }

    /** What it can be searched by. */
    public ServedSearch search() {
        return search;
    }

    /** What its rules have found under the law. */
    public ComplianceTable compliance() {
        return compliance;
    }

    /** The processes that have this build open too; empty when there are none. */
    public Optional<Workers> workers() {
        return Optional.ofNullable(workers);
    }

    /** Asks this build; inside {@link #read} only. */
    public LocalEndpoint endpoint(QueryBounds bounds) {
        return new LocalEndpoint(dataset, bounds);
    }

    /** The graph of this build; inside {@link #read} only. */
    public Graph graph() {
        return dataset.getDefaultGraph();
    }

    /** Does something inside one transaction. */
    public <T> T read(Supplier<T> reader) {
        return Txn.calculateRead(dataset, reader::get);
    }

    /** Lets a request in; false when the build is closed or about to be. The same thread must {@link #leave}. */
    public boolean enter() {
        if (!requests.readLock().tryLock()) {
            return false;
        }
        if (closed) {
            requests.readLock().unlock();
            return false;
        }
        return true;
    }

    /** Lets it out again. */
    public void leave() {
        requests.readLock().unlock();
    }

    /** Closes when no request is inside any more, or says that it stays open. */
    void retire(long seconds) {
        try {
            if (!close(seconds)) {
                LOG.warn(
                        "build {}: a request does not leave it; it stays open",
                        snapshot.id().brief());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes when no request is inside any more; false when some still are after that time. */
    boolean close(long seconds) throws InterruptedException {
        if (!requests.writeLock().tryLock(seconds, TimeUnit.SECONDS)) {
            return false;
        }
        try {
            closed = true;
            workers().ifPresent(Workers::close);
            search.close();
            snapshot.close();
            return true;
        } finally {
            requests.writeLock().unlock();
        }
    }

    /**
     * What is made once of each open build, when it is first asked for; a build never changes.
     *
     * @param <T> what is made
     */
    public static final class PerBuild<T> {
        private final Function<ServedBuild, T> maker;
        private final Map<ServedBuild, T> made = new WeakHashMap<>();

        /** Makes by {@code maker}, inside the request that asks first. */
        public PerBuild(Function<ServedBuild, T> maker) {
            this.maker = maker;
        }

        /** The build's own; whoever comes while it is made waits. */
        public synchronized T of(ServedBuild build) {
            return made.computeIfAbsent(build, one -> Labels.preferring("", () -> maker.apply(one)));
        }
    }
}
