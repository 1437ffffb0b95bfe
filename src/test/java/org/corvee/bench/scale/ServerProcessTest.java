package org.corvee.bench.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void timesTheAnswersOfAServerOfItsOwn() throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        TestStores.build(store, "first");
        JavaCommand java = new JavaCommand("org.corvee.cli.Corvee", "600m", folder);
        try (ServerProcess server = ServerProcess.start(java, store)) {
            ServerProcess.Answer answer = server.ask("/about");
            assertEquals(200, answer.status());
            assertTrue(answer.bytes() > 1_000 && answer.millis() > 0, answer::toString);
            assertEquals(404, server.ask("/nowhere").status());
            assertTrue(server.askAnew("/about").median() > 0);
            assertTrue(server.askAgain("/about").median() > 0);
        }
    }

    @Test
    void tellsWhereAServerSaysWhyItDidNotStart() {
        JavaCommand java = new JavaCommand("org.corvee.cli.Nowhere", "600m", folder);
        IOException failed = assertThrows(IOException.class, () -> ServerProcess.start(java, folder));
        assertEquals("the server did not start; see " + folder.resolve("serve.log"), failed.getMessage());
    }
}
