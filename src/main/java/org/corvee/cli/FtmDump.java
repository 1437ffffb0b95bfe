package org.corvee.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.system.Txn;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.release.ftm.FtmExport;
import org.corvee.store.Snapshot;

/**
 * Writes a build as entities of FollowTheMoney.
 *
 * @param home where the queries are
 * @param names of things in it
 */
record FtmDump(Home home, ShortNames names) {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Writes them all, and says how many claims of which property they cannot hold. */
    Map<String, Integer> write(Snapshot snapshot, OutputStream out) throws IOException {
        Library library = Library.read(home.queries());
        try {
            return Txn.calculateRead(snapshot.dataset(), () -> {
                LocalEndpoint endpoint = new LocalEndpoint(snapshot.dataset(), new QueryBounds(PATIENCE));
                return write(new FtmExport(endpoint, library, names), out);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Integer> write(FtmExport export, OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            Map<String, Integer> leftOut = export.write(writer);
            writer.flush();
            return leftOut;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
