package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.system.Txn;
import org.corvee.query.Answer;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.release.pack.About;
import org.corvee.release.pack.PackageFolder;
import org.corvee.release.pack.PackageWriter;
import org.corvee.release.pack.Tables;
import org.corvee.store.Snapshot;

/**
 * Writes the folder of files of a build.
 *
 * <p>It is filled beside its place and renamed, so that it is there whole or not at all.
 *
 * @param progress is told what is being written, on a terminal
 */
record PackageExport(Home home, ShortNames names, PrintWriter progress, boolean shown) {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String WIPE = "\r\033[K";

    /** Writes the package into a folder that is empty or not there. */
    void write(Snapshot snapshot, Path folder) throws IOException {
        checkFree(folder);
        Library library = Library.read(home.queries());
        Tables tables = Tables.read(home.queries(), library);
        Path whole = folder.toAbsolutePath().normalize();
        Path half = whole.resolveSibling(whole.getFileName() + ".part");
        clear(half);
        Files.createDirectories(half);
        try {
            PackageFolder packing = new PackageFolder(half);
            dumps(snapshot, packing);
            say("tables and map");
            Txn.executeRead(snapshot.dataset(), () -> papers(snapshot, library, tables, packing));
            Files.deleteIfExists(whole);
            Files.move(half, whole);
        } finally {
            clear(half);
            say("");
        }
    }

    private static void checkFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(Corvee.USAGE, folder + ": is a file; name an empty or a new folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new CommandFailure(Corvee.USAGE, folder + ": is not empty; name an empty or a new folder");
            }
        }
    }

    private void dumps(Snapshot snapshot, PackageFolder packing) throws IOException {
        say("graph.nt.gz");
        packing.add(
                "graph.nt.gz",
                "application/gzip",
                "The graph as sorted N-Triples; its SHA-256 is the build id.",
                out -> {
                    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                        GraphFormat.NT.write(snapshot, zip);
                    }
                });
        say("graph.ttl");
        packing.add("graph.ttl", "text/turtle", "The graph as Turtle.", out -> GraphFormat.TURTLE.write(snapshot, out));
        say("graph-1.2.nt.gz");
        packing.add(
                "graph-1.2.nt.gz",
                "application/gzip",
                "The graph as N-Triples of RDF 1.2, each claim a reifier of what it states.",
                out -> {
                    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                        GraphFormat.NT.writeReified(snapshot, zip);
                    }
                });
    }

    private void papers(Snapshot snapshot, Library library, Tables tables, PackageFolder packing) {
        Endpoint endpoint = new LocalEndpoint(snapshot.dataset(), new QueryBounds(PATIENCE));
        About about = new About(
                snapshot.id().hex(),
                names.base(),
                Version.number(),
                snapshot.summary().policy(),
                youngest(endpoint, library));
        try {
            new PackageWriter(library, tables, names, about).write(packing, endpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day of the newest recording: the package knows no other clock. */
    private String youngest(Endpoint endpoint, Library library) {
        try (Answer answer = endpoint.ask(library.query("package/documents").question(Map.of(), names))) {
            return answer.result().rows().stream()
                    .flatMap(row -> row.term("recorded").stream())
                    .map(recorded -> recorded instanceof Term.Literal day ? day.lexical() : "")
                    .max(Comparator.naturalOrder())
                    .orElse("");
        }
    }

    private void say(String what) {
        if (shown) {
            progress.print(WIPE + (what.isEmpty() ? "" : "writing " + what));
            progress.flush();
        }
    }

    static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepest) {
                Files.delete(path);
            }
        }
    }
}
