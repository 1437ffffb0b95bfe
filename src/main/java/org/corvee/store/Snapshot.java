package org.corvee.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/**
 * One build, open for reading; it stays whole while newer builds come and older ones go.
 *
 * <p>Close it when the last transaction on it has ended.
 */
public final class Snapshot implements AutoCloseable {
    private final Path folder;
    private final BuildSummary summary;
    private final VanishedFile vanished;
    private final View view;
    private final Database database;
    private final DatasetGraph dataset;

    private Snapshot(Path folder, BuildSummary summary, VanishedFile vanished, View view, Database database) {
        this.folder = folder;
        this.summary = summary;
        this.vanished = vanished;
        this.view = view;
        this.database = database;
        this.dataset = new DatasetGraphReadOnly(database.dataset());
    }

    static Snapshot open(Store store, BuildId id) {
        Path folder = store.build(id);
        BuildSummary summary = requireStamped(store, id);
        View view = View.of(folder.resolve("db"), store.views());
        return new Snapshot(folder, summary, VanishedFile.of(store), view, Database.open(view.folder()));
    }

    /** The summary of a build whose files are there and have their sizes. */
    static BuildSummary requireStamped(Store store, BuildId id) {
        Path folder = store.build(id);
        BuildSummary summary = SummaryFile.read(folder);
        try {
            List<DamagedBuild.Damage> damages =
                    new ArrayList<>(BuildFiles.read(folder).sizes(folder));
            if (!summary.id().equals(id)) {
                damages.add(new DamagedBuild.Damage("build.json", "is of another build"));
            }
            if (!damages.isEmpty()) {
                throw new DamagedBuild(folder, damages);
            }
            return summary;
        } catch (NoSuchFileException unstamped) {
            throw OutdatedBuild.at(folder, summary.policy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the build. */
    public BuildId id() {
        return summary.id();
    }

    /** What the build is, in numbers. */
    public BuildSummary summary() {
        return summary;
    }

    /** What an earlier build of the same store held under an IRI, if the current one does not. */
    public Optional<VanishedThing> vanished(String iri) {
        return vanished.find(iri);
    }

    /** The folder of the build: {@code graph.nt.gz} and {@code build.json} are there for good. */
    public Path folder() {
        return folder;
    }

    /** This reader's own names for the files of the database, from which a {@link SharedBuild} opens it once more. */
    public Path files() {
        return view.folder();
    }

    /** The graph, read-only, in the default graph. Transactions as with any TDB2 dataset. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The graph as sorted canonical N-Triples. */
    public InputStream lines() throws IOException {
        return GraphFile.in(folder).open();
    }

    @Override
    public void close() {
        database.close();
        view.close();
    }
}
