package org.corvee.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database that this process has open.
 *
 * @param dataset its switchable dataset
 */
record Database(DatasetGraph dataset) implements AutoCloseable {
    static Database open(Path folder) {
        Location location = Location.create(folder);
        try {
            return new Database(DatabaseMgr.connectDatasetGraph(location));
        } catch (RuntimeException | InternalError full) {
            unlock(location);
            throw full;
        }
    }

    /** What could not be opened stays locked in this process, so that nobody here could open it again. */
    private static void unlock(Location location) {
        ProcessFileLock lock = DatabaseConnection.lockForLocation(location);
        if (lock != null && lock.isLockedHere()) {
            lock.unlock();
        }
    }

    /** Adds a graph. The sequential loader was the fastest on two cores; it hangs for ever without a monitor. */
    void load(GraphFile graph) throws IOException {
        DataLoader loader = LoaderFactory.sequentialLoader(dataset, (format, arguments) -> {});
        loader.startBulk();
        graph.triplesTo(loader.stream());
        loader.finishBulk();
    }

    /** Fills the empty database with a finished table; it has to be closed and opened again before it is read. */
    void load(TripleTable table) {
        PackedLoad.into(dataset, table);
    }

    /** Whether it gives back a finished table, triple by triple. */
    boolean givesBack(TripleTable table) {
        return GivenBack.of(table, dataset);
    }

    /** Makes what is kept beside it in the folder of its build. */
    void index(List<BuildIndex> indexes, Path build) throws IOException {
        List<IOException> failures = new ArrayList<>();
        read(() -> {
            try {
                BuildIndex.write(indexes, dataset, build);
            } catch (IOException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** Does something that reads. */
    void read(Runnable reader) {
        Txn.executeRead(dataset, reader);
    }

    /** The id of the graph that it gives back; runs of the sorting go into the folder. */
    BuildId id(Path sorting) throws IOException {
        try (LineSorter dump = new LineSorter(sorting.resolve("dump"))) {
            read(() -> dataset.getDefaultGraph().find().forEachRemaining(new LineStream(dump)::triple));
            return GraphFile.idOf(dump);
        }
    }

    /** Lets go of the files; a transaction that still runs on it fails. */
    @Override
    public void close() {
        try {
            TDBInternal.expel(dataset, true);
        } catch (RuntimeException | InternalError full) {
            // What the disk does not take as it closes stays known as open; it is closed by now, and forgotten here.
            TDBInternal.expel(dataset, true);
            throw full;
        }
    }
}
