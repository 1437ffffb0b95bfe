package org.corvee.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.corvee.store.BuildWatch;
import org.corvee.store.Recipe;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.store.StoreBuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildChecksTest {
    private static final Recipe PLAIN = new Recipe(
            List.of(),
            new Recipe.Policy("none", QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER (false) }")),
            List.of(),
            counts -> List.of(),
            GraphFactory.createDefaultGraph());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void build() {
        try (StoreBuild build = StoreBuild.begin(new Store(folder), PLAIN, BuildWatch.none())) {
            Inputs.right().find().forEachRemaining(build.data()::triple);
            build.finish();
        }
    }

    @Test
    void findsNothingInABuildThatIsAsItWasMade() {
        try (Snapshot build = new Store(folder).current().orElseThrow()) {
            assertEquals(List.of(), notices(build));
        }
    }

    @Test
    void findsThatTheLinesOfAnOpenBuildWereChanged() throws IOException {
        try (Snapshot build = new Store(folder).current().orElseThrow()) {
            Path lines = build.folder().resolve("graph.nt.gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
                out.write("<a:a> <a:b> <a:c> .\n".getBytes(StandardCharsets.UTF_8));
            }
            List<Outcome.Notice> notices = notices(build);
            assertEquals(1, notices.size());
            assertTrue(
                    Inputs.written(notices.get(0)).matches("build [0-9a-f]{64} lines=[0-9a-f]{64}"), notices::toString);
        }
    }

    private static List<Outcome.Notice> notices(Snapshot build) {
        return Txn.calculateRead(build.dataset(), () -> BuildChecks.find(build)).notices();
    }
}
