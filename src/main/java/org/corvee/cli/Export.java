package org.corvee.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.corvee.store.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole graph in a format of RDF. */
@Command(
        name = "export",
        description = "Writes the whole graph as N-Triples, Turtle, JSON-LD or RDF/XML.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: corvee export --format ttl --rdf 1.2 -o corvee.ttl"})
final class Export implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; nt is in canonical order. Default: nt.")
    private GraphFormat format = GraphFormat.NT;

    @Option(
            names = "--rdf",
            paramLabel = "VERSION",
            description = "1.1, or 1.2 with each claim as a reifier (nt and ttl only). Default: 1.1.")
    private String version = "1.1";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        try (Snapshot snapshot = store.open()) {
            if (output == null) {
                OutputStream out = new BufferedOutputStream(System.out);
                write(snapshot, out);
                out.flush();
            } else {
                writeFile(snapshot, output);
            }
        }
        return Corvee.FINE;
    }

    /** Writes beside the file first, so that a broken export leaves the old one. */
    private void writeFile(Snapshot snapshot, Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                write(snapshot, out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void write(Snapshot snapshot, OutputStream out) throws IOException {
        switch (version) {
            case "1.1" -> format.write(snapshot, out);
            case "1.2" -> format.writeReified(snapshot, out);
            default ->
                throw new CommandFailure(
                        Corvee.USAGE, "there is no RDF '%s' here; write 1.1 or 1.2".formatted(version));
        }
    }
}
