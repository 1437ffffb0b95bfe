package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
    private final RecordReader reader = new RecordReader();
    private final Faults faults = new Faults();
    private final List<Node> records = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void readTwice(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        reader.read(file, faults, records::add);
        reader.read(file, faults, records::add);
    }

    @Test
    void keepsACuratedFile() throws IOException {
        readTwice("x.yaml", "a: 1");
        assertSame(records.get(0), records.get(1));
    }

    @Test
    void readsABulkFileAnew() throws IOException {
        readTwice("x.jsonl", "{\"a\":1}\n{\"a\":2}\n");
        assertEquals(4, records.size());
    }

    @Test
    void tellsTheFaultsEachTime() throws IOException {
        readTwice("x.yaml", "a: [1");
        assertEquals(2, faults.count());
        assertEquals(faults.all().get(0), faults.all().get(1));
    }
}
