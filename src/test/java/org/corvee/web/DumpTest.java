package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corvee.query.Library;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
    @Test
    void saysThatItsFileIsGoneAndNotWhereItWas(@TempDir Path folder) throws IOException {
        BuildId id = TestStores.build(folder, "without its dump");
        try (CorveeServer server = CorveeServer.start(
                ServerSettings.USUAL.withPort(0), new Store(folder), Library.read(Path.of("queries")))) {
            Files.delete(folder.resolve("builds").resolve(id.hex()).resolve("graph.nt.gz"));
            HttpResponse<String> answer = new Client(server.origin()).get("/dump/corvee.nt.gz");
            assertEquals(503, answer.statusCode());
            assertEquals(
                    "the dump of this build cannot be read; 'corvee store repair' writes it again",
                    answer.body().strip());
        }
    }
}
