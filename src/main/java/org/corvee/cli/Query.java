package org.corvee.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.query.TxnType;
import org.corvee.evidence.TextFolders;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.NamedIds;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.RemoteEndpoint;
import org.corvee.query.ResultLimit;
import org.corvee.query.Services;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.store.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a question of the library, of a file or of standard input. */
@Command(
        name = "query",
        description = "Runs a query of the library, or one of your own, on the store or another endpoint.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  corvee query page/documents",
            "  corvee query federation/places-wikidata --service https://query.wikidata.org/sparql",
            "  corvee query claims --columns says,voice,during,document",
            "  corvee query about --param thing=place/vladivostok",
            "  corvee query mine.rq --format csv -o mine.csv",
            "  echo 'ASK { ?s ?p ?o }' | corvee query - --endpoint http://127.0.0.1:3330/sparql"
        })
final class Query implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME|FILE|-",
            description = "A query of the library ('corvee queries' lists them), a file, or - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String query;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "Binds a parameter of the query; may be repeated.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--endpoint", paramLabel = "URL", description = "Asks this SPARQL endpoint instead of the store.")
    private @Nullable String endpoint;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json, xml, csv or tsv for rows; turtle, nt, jsonld, rdfxml, trig or nq for triples."
                    + " Default: table, or turtle.")
    private String format = "";

    @Option(
            names = "--service",
            paramLabel = "IRI[=ADDRESS]",
            description = "Allows SERVICE to query this endpoint, at another address if one is given; may be repeated.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--service-local", description = "Allows SERVICE to query this machine and its network, for tests.")
    private boolean local;

    @Option(names = "--ids", description = "Shows ids in a table where it would show labels.")
    private boolean ids;

    @Option(
            names = "--columns",
            paramLabel = "A,B,C",
            description =
                    "Shows these columns alone, in this order, or all. Default: in a terminal, what one reads first.")
    private String columns = "";

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description =
                    "The documents' texts: each passage of the answer is followed by its words, where they are unchanged.")
    private @Nullable Path documents;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "The time limit for the store. Default: ${DEFAULT-VALUE}.")
    private int timeout = 300;

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            ShortNames names = base.names();
            QueryAnswer answer =
                    new QueryAnswer(new QueryAnswer.Choice(format), ids, names, Columns.of(columns), texts());
            StoredQuery stored = stored();
            Question question = stored.question(arguments, names);
            Asking asking = new Asking(answer, stored, question, names);
            if (endpoint != null) {
                print(asking, new RemoteEndpoint(address(endpoint)));
            } else {
                askStore(asking);
            }
            return Corvee.FINE;
        } catch (RuntimeException e) {
            throw CommandFailure.of(e);
        }
    }

    private StoredQuery stored() throws IOException {
        if (query.equals("-")) {
            return typed();
        }
        Path file = Path.of(query);
        if (Files.isRegularFile(file)) {
            return StoredQuery.read(file);
        }
        if (query.endsWith(".rq")) {
            throw new CommandFailure(
                    Corvee.USAGE, "%s: no such file; 'corvee queries' lists the library".formatted(query));
        }
        Library library = Library.readable(Home.find().queries());
        StoredQuery found = library.query(query);
        List<String> others = library.namesakes(query);
        if (!others.isEmpty()) {
            tell(List.of("'%s' is understood as %s; others of that name: %s"
                    .formatted(query, found.name(), String.join(", ", others))));
        }
        return found;
    }

    /** The texts, if the command line itself names a folder of them, and those of our own notes. */
    private Optional<TextFolders> texts() {
        if (documents == null) {
            return Optional.empty();
        }
        if (!Files.isDirectory(documents)) {
            throw new CommandFailure(
                    Corvee.USAGE, "%s: no such folder; name one with --documents".formatted(documents));
        }
        return Optional.of(new TextFolders(List.of(documents, Home.find().data().resolve("documents"))));
    }

    private static StoredQuery typed() throws IOException {
        try {
            return StoredQuery.of("standard input", Utf8.text(System.in.readAllBytes()));
        } catch (NotUtf8 e) {
            throw new CommandFailure(
                    Corvee.FINDINGS, "standard input:%d: %s; send it as UTF-8".formatted(e.line(), e.problem()));
        }
    }

    private static URI address(String written) {
        try {
            return new URI(written);
        } catch (URISyntaxException e) {
            throw new CommandFailure(
                    Corvee.USAGE,
                    "%s: not the address of an endpoint; write http://HOST/PATH or https://HOST/PATH"
                            .formatted(written));
        }
    }

    private void askStore(Asking asking) throws IOException {
        QueryBounds bounds = new QueryBounds(
                Duration.ofSeconds(Math.max(1, timeout)), ResultLimit.ALL, Services.of(services, local));
        try (Snapshot snapshot = store.open()) {
            snapshot.dataset().begin(TxnType.READ);
            try {
                print(asking, new LocalEndpoint(snapshot.dataset(), bounds));
            } finally {
                snapshot.dataset().end();
            }
        }
    }

    private void print(Asking asking, Endpoint endpoint) throws IOException {
        asking.check(arguments.keySet(), endpoint);
        if (output == null) {
            OutputStream out = new BufferedOutputStream(System.out);
            tell(asking.print(endpoint, out));
            out.flush();
        } else {
            save(asking, endpoint, output);
        }
    }

    /** Writes beside the file first, so that a question that fails leaves the old one. */
    private void save(Asking asking, Endpoint endpoint, Path file) throws IOException {
        List<String> notes;
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                notes = asking.print(endpoint, out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        tell(notes);
    }

    /** Says what the answer lacks, where it does not get into the answer. */
    private void tell(List<String> notes) {
        PrintWriter err = spec.commandLine().getErr();
        notes.forEach(note -> err.println("note: " + note));
        err.flush();
    }

    /** A question on its way. */
    private record Asking(QueryAnswer answer, StoredQuery stored, Question question, ShortNames names) {
        /** Refuses ids that nothing has. */
        void check(Set<String> given, Endpoint endpoint) {
            new NamedIds(Asking::library, names).check(stored, question, given, endpoint);
        }

        private static Library library() {
            try {
                return Library.readable(Home.find().queries());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> print(Endpoint endpoint, OutputStream out) throws IOException {
            return answer.print(question, endpoint, out);
        }
    }
}
