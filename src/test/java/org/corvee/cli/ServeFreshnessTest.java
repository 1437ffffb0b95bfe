package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ServeFreshnessTest {
    @TempDir
    private Path folder;

    private Path file;
    private ServeFreshness freshness;

    @BeforeEach
    void writesAFile() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/documents"));
        file = Files.writeString(data.resolve("a.yaml"), "id: a\n");
        freshness = new ServeFreshness(
                new Store(folder.resolve("store")), List.of(folder.resolve("data"), folder.resolve("missing")));
    }

    @Test
    void callsAMissingBuildStale() throws IOException {
        assertTrue(freshness.isStale());
    }

    @Test
    void callsABuildFreshUntilAFileIsChanged() throws IOException {
        TestStores.build(folder.resolve("store"), "fresh");
        assertFalse(freshness.isStale());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        assertTrue(freshness.isStale());
    }

    @Test
    void callsABuildOfAnOlderVersionStale() throws IOException {
        BuildId id = TestStores.build(folder.resolve("store"), "fresh");
        assertFalse(freshness.isStale());
        Path summary = folder.resolve("store/builds").resolve(id.hex()).resolve("build.json");
        String numbers = Files.readString(summary).replaceFirst("\"triples\" *: *\\[[^\\]]*\\]", "\"triples\": 12");
        Files.writeString(summary, numbers);
        assertTrue(freshness.isStale());
    }

    @Test
    void callsABuildStaleWhenAFileGoes() throws IOException {
        TestStores.build(folder.resolve("store"), "fresh");
        freshness.confirm(Instant.now().minusSeconds(60));
        Files.delete(file);
        assertTrue(freshness.isStale());
    }

    @Test
    void remembersThatAChangeChangedNothing() throws IOException {
        TestStores.build(folder.resolve("store"), "fresh");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        freshness.confirm(Instant.now().plusSeconds(10));
        assertFalse(freshness.isStale());
    }
}
