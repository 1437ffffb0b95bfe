package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.audit.GraphText;
import org.corvee.evidence.TextFolders;
import org.corvee.source.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which graph is looked into, and where the documents' texts are. */
final class GraphOptions {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--graph",
            paramLabel = "FILE",
            description = "A .ttl or .nt file instead of a store: any graph that follows the ontology.")
    private @Nullable Path graph;

    @Mixin
    private DataOptions data = new DataOptions();

    /** Opens the graph that is named, the project's store without any. */
    OpenGraph open(Home home) throws IOException {
        if (graph == null) {
            return OpenGraph.of(store.open());
        }
        if (!Files.isRegularFile(graph)) {
            throw new CommandFailure(Corvee.USAGE, "%s: no such file; name a graph with --graph".formatted(graph));
        }
        List<Path> ontology = Stream.of("corvee.ttl", "vocabularies.ttl")
                .map(home.ontology()::resolve)
                .toList();
        return OpenGraph.of(DataFolder.name(graph), GraphText.read(graph, ontology));
    }

    /** The folders of texts: the one of {@code --documents}, then the one of our own notes. None without the option. */
    List<Path> folders(Home home) {
        return data.texts()
                .map(named -> List.of(named, data.folder(home).folder().resolve("documents")))
                .orElse(List.of());
    }

    /** The texts of those folders. */
    TextFolders texts(Home home) {
        return new TextFolders(folders(home));
    }
}
