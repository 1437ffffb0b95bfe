package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.corvee.query.Library;
import org.corvee.search.PassageIndex;
import org.corvee.search.Search;
import org.corvee.search.SearchAnswer;
import org.corvee.search.SearchIndex;
import org.corvee.search.SearchJson;
import org.corvee.search.SearchRequest;
import org.corvee.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds things by their names, and claims by their words. */
@Command(
        name = "search",
        description = {
            "Finds things and documents by their names, and claims and queries by their words.",
            "With --documents, also passages of the documents' texts."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  corvee search Kilchu",
            "  corvee search workers --kind claims --page 2",
            "  corvee search party funds --documents ../texts --format json"
        })
final class SearchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORD", arity = "1..*", description = "A name in any script, or words.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only things, documents, claims, texts or questions. Default: the first of each.")
    private String kind = "";

    @Option(names = "--page", paramLabel = "N", description = "Another page of that kind.")
    private String page = "";

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
    private SearchFormat format = SearchFormat.TEXT;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How an answer is written. */
    enum SearchFormat {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        try {
            SearchRequest request = SearchRequest.read(String.join(" ", words), kind, page);
            Home home = Home.find();
            Library library = Library.readable(home.queries());
            try (Snapshot build = store.open();
                    SearchIndex index = SearchIndex.open(build);
                    TextsAtHand texts = TextsAtHand.of(build, folders(home))) {
                print(new Search(index, texts.passages(), Search.questions(library)).answer(request));
            }
            return Corvee.FINE;
        } catch (SearchRequest.BadSearch bad) {
            throw new CommandFailure(Corvee.USAGE, "corvee search: " + bad.getMessage());
        } catch (RuntimeException e) {
            throw CommandFailure.of(e);
        }
    }

    private List<Path> folders(Home home) {
        return data.texts()
                .map(named -> List.of(named, data.folder(home).folder().resolve("documents")))
                .orElse(List.of());
    }

    private void print(SearchAnswer answer) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case TEXT -> new SearchText(answer, base.names()).text();
                    case JSON -> new SearchJson(answer).text();
                });
        out.flush();
    }

    /**
     * The texts of the documents, for as long as the command runs.
     *
     * @param passages none without a folder
     */
    private record TextsAtHand(Optional<PassageIndex> passages) implements AutoCloseable {
        static TextsAtHand of(Snapshot build, List<Path> folders) {
            return new TextsAtHand(
                    folders.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Txn.calculateRead(
                                    build.dataset(),
                                    () -> PassageIndex.of(build.dataset().getDefaultGraph(), folders))));
        }

        @Override
        public void close() {
            passages.ifPresent(PassageIndex::close);
        }
    }
}
