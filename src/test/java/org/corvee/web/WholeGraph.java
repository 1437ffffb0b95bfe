package org.corvee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.corvee.cli.Corvee;
import org.corvee.query.Library;
import org.corvee.store.Store;

/** The project's own data, built by the command once for all tests that look at the whole of it. */
public final class WholeGraph {
    private static final Path FOLDER = build();

    private WholeGraph() {}

    /** The store; nobody changes it. */
    public static Store store() {
        return new Store(FOLDER);
    }

    /** A server over it, on a free port. */
    public static CorveeServer serve() throws IOException {
        return CorveeServer.start(ServerSettings.USUAL.withPort(0), store(), Library.read(Path.of("queries")));
    }

    /** The lines of a query's answer as CSV, without the head. */
    static List<String> rows(Client client, String query) {
        return client.query(query, "Accept", "text/csv").body().lines().skip(1).toList();
    }

    private static Path build() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "whole-graph");
            int code = Corvee.commandLine().execute("build", "--store", folder.toString());
            if (code != Corvee.FINE) {
                throw new IllegalStateException("the project's data do not build: exit code " + code);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
