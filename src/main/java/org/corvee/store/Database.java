package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

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

    /** Gives what a CONSTRUCT query makes, one triple after the other. */
    void construct(Query query, StreamRDF into) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.constructTriples().forEachRemaining(into::triple);
        }
    }

    /** The id of the graph that it gives back; runs of the sorting go into the folder. */
    BuildId id(Path sorting) throws IOException {
        try (LineSorter dump = new LineSorter(sorting.resolve("dump"))) {
            read(() -> dataset.getDefaultGraph().find().forEachRemaining(new LineStream(dump)::triple));
            return GraphFile.idOf(dump);
        }
    }

    /** Where the graph violates the shapes. */
    List<NonconformingGraph.Violation> violations(Graph shapes) {
        return Txn.calculateRead(dataset, () -> Conformance.violations(shapes, dataset.getDefaultGraph()));
    }

    /** Lets go of the files; a transaction that still runs on it fails. */
    @Override
    public void close() {
        TDBInternal.expel(dataset, true);
    }

    /** Whether a graph conforms to <a href="https://www.w3.org/TR/shacl/">SHACL</a> shapes. */
    private static final class Conformance {
        private Conformance() {}

        /** The violations in the order of their words; warnings and infos are none. */
        static List<NonconformingGraph.Violation> violations(Graph shapes, Graph graph) {
            return ShaclValidator.get().validate(Shapes.parse(shapes), graph).getEntries().stream()
                    .filter(entry -> entry.severity().equals(Severity.Violation))
                    .map(Conformance::violation)
                    .distinct()
                    .sorted(Comparator.comparing(NonconformingGraph.Violation::toString))
                    .toList();
        }

        private static NonconformingGraph.Violation violation(ReportEntry entry) {
            return new NonconformingGraph.Violation(
                    word(entry.focusNode()),
                    Objects.toString(entry.resultPath(), ""),
                    word(entry.value()),
                    Objects.requireNonNullElse(entry.message(), "does not conform"));
        }

        private static String word(@Nullable Node node) {
            return node == null ? "" : FmtUtils.stringForNode(node);
        }
    }
}
