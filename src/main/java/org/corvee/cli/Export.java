package org.corvee.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.NearWords;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.release.nanopub.NanopubExport;
import org.corvee.store.Snapshot;
import org.corvee.triple.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole graph in a format of RDF, or as a folder of files. */
@Command(
        name = "export",
        description = {
            "Writes the whole graph as N-Triples, Turtle, JSON-LD or RDF/XML.",
            "--format ftm writes the people, organisations, list entries and relations as entities of FollowTheMoney, one a"
                    + " line of JSON, and tells which claims those cannot hold.",
            "--format nanopub writes each claim as a nanopublication in TriG, whose address proves its content.",
            "--format package DIR writes a folder: the dumps, tables as CSV with their schemas, a map as GeoJSON, and a"
                    + " list of all files with their digests."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  corvee export --format turtle --rdf 1.2 -o corvee.ttl",
            "  corvee export --format package corvee-files"
        })
final class Export implements Callable<Integer> {
    private static final String PACKAGE = "package";
    private static final String FTM = "ftm";
    private static final String NANOPUB = "nanopub";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; nt is in canonical order. Default: nt.")
    private String format = GraphFormat.NT.toString();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "With --format package: the folder to write, which must be empty or new.")
    private @Nullable Path folder;

    @Option(
            names = "--rdf",
            paramLabel = "VERSION",
            description = "1.1, or 1.2 with each claim as a reifier (nt and turtle only). Default: 1.1.")
    private String version = "1.1";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "With --format package: what the IRIs of things begin with. Default: ${DEFAULT-VALUE}.")
    private String base = Iris.BASE;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The words for {@code --format}. */
    private static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    private static List<String> words() {
        return Stream.concat(
                        Arrays.stream(GraphFormat.values()).map(GraphFormat::toString),
                        Stream.of(FTM, NANOPUB, PACKAGE))
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        if (format.equalsIgnoreCase(PACKAGE)) {
            return pack();
        }
        Dump dump = format.equalsIgnoreCase(FTM)
                ? this::entities
                : format.equalsIgnoreCase(NANOPUB) ? this::nanopubs : triples(graphFormat());
        if (folder != null) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee export: '%s' is for --format package; name a file with -o".formatted(folder));
        }
        return dump(dump);
    }

    private GraphFormat graphFormat() {
        return GraphFormat.named(format.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new CommandFailure(
                        Corvee.USAGE,
                        "corvee export: unknown format '%s'; %s"
                                .formatted(
                                        format,
                                        NearWords.of(format, words())
                                                .remedy("known are " + String.join(", ", words())))));
    }

    private Integer pack() throws IOException {
        if (folder == null || output != null) {
            throw new CommandFailure(
                    Corvee.USAGE, "corvee export: a package is a folder; write --format package DIR, without -o");
        }
        PackageExport export = new PackageExport(
                Home.find(), new ShortNames(base), spec.commandLine().getErr(), Terminal.isThere());
        try (Snapshot snapshot = store.open()) {
            export.write(snapshot, folder);
        } catch (IllegalArgumentException | Library.BadLibrary wrong) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(wrong.getMessage()));
        }
        return Corvee.FINE;
    }

    /** Writes a graph into a stream. */
    private interface Dump {
        void write(Snapshot snapshot, OutputStream out) throws IOException;
    }

    private Dump triples(GraphFormat known) {
        return (snapshot, out) -> write(known, snapshot, out);
    }

    private void entities(Snapshot snapshot, OutputStream out) throws IOException {
        Map<String, Integer> leftOut = new FtmDump(Home.find(), new ShortNames(base)).write(snapshot, out);
        if (!leftOut.isEmpty()) {
            spec.commandLine().getErr().println("corvee export: left out, because FollowTheMoney cannot hold it:");
            leftOut.forEach((property, claims) -> spec.commandLine().getErr().printf("%,8d  %s%n", claims, property));
            spec.commandLine().getErr().flush();
        }
    }

    private void nanopubs(Snapshot snapshot, OutputStream out) throws IOException {
        try {
            Txn.executeRead(
                    snapshot.dataset(), () -> nanopubs(snapshot.dataset().getDefaultGraph(), out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void nanopubs(Graph graph, OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new NanopubExport(new EvidenceGraph(graph, new ShortNames(base)), base).write(writer);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Integer dump(Dump dump) throws IOException {
        try (Snapshot snapshot = store.open()) {
            if (output == null) {
                OutputStream out = new BufferedOutputStream(System.out);
                dump.write(snapshot, out);
                out.flush();
            } else {
                writeFile(dump, snapshot, output);
            }
        }
        return Corvee.FINE;
    }

    /** Writes beside the file first, so that a broken export leaves the old one. */
    private void writeFile(Dump dump, Snapshot snapshot, Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                dump.write(snapshot, out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void write(GraphFormat format, Snapshot snapshot, OutputStream out) throws IOException {
        switch (version) {
            case "1.1" -> format.write(snapshot, out);
            case "1.2" -> format.writeReified(snapshot, out);
            default ->
                throw new CommandFailure(Corvee.USAGE, "unknown RDF version '%s'; write 1.1 or 1.2".formatted(version));
        }
    }
}
