package org.corvee.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.corvee.query.Library;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server over the small graph, on a free port, for the tests of a class. */
@SuppressWarnings("NullAway.Init")
abstract class ServerTest {
    @TempDir
    static Path folder;

    static BuildId build;
    static CorveeServer server;
    static Client client;

    @BeforeAll
    static void starts() throws IOException {
        build = TestStores.build(folder, "first");
        server = start(folder, Duration.ofSeconds(3));
        client = new Client(server.origin());
    }

    static CorveeServer start(Path folder, Duration longest) throws IOException {
        return start(folder, Limits.USUAL.withAnswer(longest));
    }

    static CorveeServer start(Path folder, Limits limits) throws IOException {
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withLimits(limits);
        return CorveeServer.start(settings, new Store(folder), Library.read(Path.of("queries")));
    }

    @AfterAll
    static void stops() {
        server.close();
    }
}
