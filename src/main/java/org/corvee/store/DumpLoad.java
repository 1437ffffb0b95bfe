package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corvee.store.BuildWatch.Step;

/**
 * Makes the database of a build of its dump, which has to be the graph that the build is named after.
 *
 * @param store in which it is made
 * @param id of the build
 */
record DumpLoad(Store store, BuildId id) {
    /**
     * Loads the dump of a folder into the database of the same folder, and counts it.
     *
     * @throws StoreException if the database holds another graph than the id names
     */
    GraphCounts into(Path made, BuildWatch watch) throws IOException {
        watch.at(Step.LOAD, 0);
        try (Database database = Database.open(Files.createDirectories(made.resolve("db")))) {
            database.load(GraphFile.in(made));
        }
        watch.at(Step.VERIFY, 0);
        try (Database database = Database.open(made.resolve("db"))) {
            if (!database.id(store.work()).equals(id)) {
                throw new StoreException("%s: not swapped in; the database returns other triples than build %s has"
                        .formatted(store.folder(), id.brief()));
            }
            return Counting.of(database.dataset());
        }
    }
}
