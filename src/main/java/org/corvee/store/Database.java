package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database that this process has open.
 *
 * @param dataset its switchable dataset
 */
record Database(DatasetGraph dataset) implements AutoCloseable {
    static Database open(Path folder) {
        return new Database(DatabaseMgr.connectDatasetGraph(Location.create(folder)));
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
        return GivenBack.of(table, IndexScan.of(dataset));
    }

    /** Makes what is kept beside the database of a build, each in a folder of its own. */
    static void index(Path build, List<BuildIndex> indexes) throws IOException {
        try (Database database = open(build.resolve("db"))) {
            for (BuildIndex index : indexes) {
                Path folder = Files.createDirectories(build.resolve(index.name()));
                database.read(() -> {
                    try {
                        index.write(database.dataset(), folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
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
        TDBInternal.expel(dataset, true);
    }
}
