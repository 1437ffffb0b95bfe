package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/**
 * A build that another process has open, opened once more from that process's own names for the files.
 *
 * <p>So it can be opened as long as the other has it, even when newer builds have taken its place in the store.
 */
public final class SharedBuild implements AutoCloseable {
    private final View view;
    private final Database database;
    private final DatasetGraph dataset;

    private SharedBuild(View view, Database database) {
        this.view = view;
        this.database = database;
        this.dataset = new DatasetGraphReadOnly(database.dataset());
    }

    /**
     * Opens it.
     *
     * @param files what {@link Snapshot#files} says in the process that has it open
     */
    public static SharedBuild of(Path files) {
        View view = View.of(files, Objects.requireNonNull(files.getParent()));
        return new SharedBuild(view, Database.open(view.folder()));
    }

    /** The graph, read-only, in the default graph. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** This process's own names for the files. */
    public Path files() {
        return view.folder();
    }

    @Override
    public void close() {
        database.close();
        view.close();
    }

    /** Takes away what a process that was killed has left of its names in the folder of all of them. */
    public static void sweep(Path files) {
        try {
            View.sweep(Objects.requireNonNull(files.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
