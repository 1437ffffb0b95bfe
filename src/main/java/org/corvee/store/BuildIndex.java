package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Something that is made of a finished graph and kept beside it, such as the index of a search.
 *
 * <p>It says nothing that the graph does not, so it is not part of what a build is named after; a lost one is made again from
 * the graph.
 */
public interface BuildIndex {
    /** The name of its folder in the build's; another way to write it has another name: {@code search-1}. */
    String name();

    /**
     * Writes it, inside a transaction that reads where the graph has any.
     *
     * @param graph the finished graph, in the default graph
     * @param folder empty, and all its own
     */
    void write(DatasetGraph graph, Path folder) throws IOException;

    /** Writes each of some into a folder of its own in the build's. */
    static void write(List<BuildIndex> indexes, DatasetGraph graph, Path build) throws IOException {
        for (BuildIndex index : indexes) {
            index.write(graph, Files.createDirectories(build.resolve(index.name())));
        }
    }
}
