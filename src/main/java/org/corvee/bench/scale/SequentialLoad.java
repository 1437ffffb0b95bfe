package org.corvee.bench.scale;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.StreamRDFCounting;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** What a build is compared with: the same triples, read and loaded by TDB2's sequential loader and nothing else. */
public final class SequentialLoad {
    private SequentialLoad() {}

    /** Loads a file into a new database, and tells how many triples it had. */
    public static long of(Path file, Path folder) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            DataLoader loader = LoaderFactory.sequentialLoader(database, (format, arguments) -> {});
            loader.startBulk();
            StreamRDFCounting counted = StreamRDFLib.count(loader.stream());
            RDFParser.source(file).parse(counted);
            loader.finishBulk();
            return counted.countTriples();
        } finally {
            TDBInternal.expel(database, true);
        }
    }
}
