package org.corvee.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server over the small graph of names, for the tests of a class. */
@SuppressWarnings("NullAway.Init")
abstract class NamesServer {
    @TempDir
    static Path folder;

    static CorveeServer server;
    static Client client;

    @BeforeAll
    static void starts() throws IOException {
        TestStores.build(folder, "first", "/query/names.ttl");
        server = ServerTest.start(folder, Duration.ofSeconds(10));
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }
}
