package org.corvee.web;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A server over the project's own data, on a free port, for the tests of a class. */
@SuppressWarnings("NullAway.Init")
abstract class WholeGraphTest {
    static CorveeServer server;
    static Client client;

    @BeforeAll
    static void starts() throws IOException {
        server = WholeGraph.serve();
        client = new Client(server.origin());
    }

    @AfterAll
    static void stops() {
        server.close();
    }
}
