package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.corvee.source.DataFolder;
import org.corvee.store.BuildId;
import org.corvee.store.Store;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is stale when what it was made of has other content, whatever the clocks say. */
@SuppressWarnings("NullAway.Init")
class BuildInputsTest {
    @TempDir
    private Path folder;

    private Path file;
    private Store store;
    private BuildId id;

    @BeforeEach
    void writesAFile() throws IOException {
        file = Files.writeString(
                Files.createDirectories(folder.resolve("data/documents")).resolve("a.yaml"), "id: a\n");
        store = new Store(folder.resolve("store"));
        id = TestStores.build(store.folder(), "fresh");
    }

    private BuildInputs inputs() throws IOException {
        return BuildInputs.of(new Home(folder), new DataFolder(folder.resolve("data"), null));
    }

    @Test
    void areNotKnownOfABuildThatNobodyNotedThemFor() throws IOException {
        assertFalse(inputs().areIn(store));
    }

    @Test
    void areTheSameWhateverTheClocksSay() throws IOException {
        store.noteInputs(id, inputs().digest());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(400_000_000)));
        assertTrue(inputs().areIn(store));
    }

    @Test
    void areOthersWhenAByteChangesUnderAnOldTime() throws IOException {
        store.noteInputs(id, inputs().digest());
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, "id: b\n");
        Files.setLastModifiedTime(file, before);
        assertFalse(inputs().areIn(store));
    }

    @Test
    void areOthersWhenAFileGoesOrMoves() throws IOException {
        String before = inputs().digest();
        Files.move(file, file.resolveSibling("b.yaml"));
        assertNotEquals(before, inputs().digest());
        Files.delete(file.resolveSibling("b.yaml"));
        store.noteInputs(id, before);
        assertFalse(inputs().areIn(store));
    }

    @Test
    void areThoseOfTheBuildTheyWereNotedFor() throws IOException {
        store.noteInputs(id, inputs().digest());
        TestStores.build(store.folder(), "newer");
        assertEquals(Optional.empty(), store.inputs());
    }
}
