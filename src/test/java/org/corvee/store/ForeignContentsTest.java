package org.corvee.store;

import static org.corvee.store.Builds.build;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build deletes nothing that no build made, and follows no link. */
class ForeignContentsTest {
    private static final List<Triple> FEW = List.of(link("a", "says", "b"));
    private static final String ID = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final Path folder;
    private final Store store;

    ForeignContentsTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("store");
        this.store = new Store(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thesis.txt",
                "work/thesis.txt",
                "work/graph.txt",
                "builds/mine/f",
                "builds/notes.txt",
                "builds/" + ID + "/holiday.jpg",
                "builds/" + ID + "/db/holiday.jpg",
                "builds/" + ID + "/db/Data-0001/holiday.jpg",
                "open/letters/a",
                "open/12-1/letter.txt"
            })
    void refusesToBuildWhereSomethingElseLies(String file) throws IOException {
        Path kept = write(file);
        for (boolean isStore : List.of(false, true)) {
            if (isStore) {
                Path aside = folder.resolveSibling("aside");
                Files.move(folder, aside);
                build(store, FEW);
                Files.createDirectories(kept.getParent());
                Files.move(aside.resolve(file), kept);
            }
            StoreException refused = assertThrows(StoreException.class, () -> build(store, FEW));
            String named = String.valueOf(refused.getMessage());
            assertTrue(
                    named.matches(
                            ".*: is not a store, it holds '(builds|open|work|thesis).*'; name an empty or a new folder"),
                    named);
            assertEquals("kept", Files.readString(kept));
        }
    }

    @Test
    void refusesFoldersThatOnlyHaveTheNames() throws IOException {
        Files.createDirectories(folder.resolve("work/build"));
        assertEquals(
                folder + ": is not a store, it holds 'work'; name an empty or a new folder",
                assertThrows(StoreException.class, () -> build(store, FEW)).getMessage());
        assertTrue(Files.isDirectory(folder.resolve("work/build")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "work", "builds", "current", "build.lock", "open/1-1", "builds/" + ID})
    void followsNoLink(String name) throws IOException {
        build(store, FEW);
        Path elsewhere = Files.createDirectories(folder.resolveSibling("elsewhere/1-1"));
        Path kept = Files.writeString(elsewhere.resolve("letter.txt"), "kept");
        Disk.clear(folder.resolve(name));
        Files.createDirectories(folder.resolve(name).getParent());
        Files.createSymbolicLink(folder.resolve(name), elsewhere.getParent());
        assertEquals(
                "%s: '%s' is a link, and a store holds none; remove it, or name another folder".formatted(folder, name),
                assertThrows(StoreException.class, () -> build(store, FEW)).getMessage());
        assertEquals("kept", Files.readString(kept));
    }

    @Test
    void takesOverAStoreOfAnOlderVersionThatHasNoMark() throws IOException {
        BuildId id = build(store, FEW).id();
        Files.delete(folder.resolve(Contents.MARKER));
        assertEquals(id, build(store, FEW).id());
        assertTrue(Files.exists(folder.resolve(Contents.MARKER)));
    }

    private Path write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "kept");
    }
}
