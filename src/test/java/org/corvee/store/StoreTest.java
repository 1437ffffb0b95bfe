package org.corvee.store;

import static org.corvee.store.Builds.build;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store says when it cannot be opened or built. */
class StoreTest {
    private final Path folder;

    StoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isEmptyBeforeTheFirstBuild() {
        assertEquals(Optional.empty(), new Store(folder.resolve("none")).currentId());
        assertEquals(Optional.empty(), new Store(folder).currentId());
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear …");
        String words = folder + ": is not a store, it holds 'letter.txt'; name an empty or a new folder";
        assertEquals(words, refusal(() -> new Store(folder).current()));
        assertEquals(words, refusal(() -> build(new Store(folder), List.of())));
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear …");
        assertEquals(file + ": is a file, not a store; name a folder", refusal(() -> new Store(file).currentId()));
    }

    @Test
    void refusesASecondBuilder() {
        Store store = new Store(folder);
        try (StoreBuild first = StoreBuild.begin(store, Builds.recipe(), BuildWatch.none())) {
            first.data().triple(link("a", "says", "b"));
            assertEquals(
                    "%s: another build is at work here (process %d); wait until it ends, or stop it"
                            .formatted(folder, ProcessHandle.current().pid()),
                    refusal(() -> build(store, List.of())));
        }
        build(store, List.of());
    }

    @Test
    void saysThatTheCurrentBuildIsGone() throws IOException {
        Store store = new Store(folder);
        BuildId id = build(store, List.of(link("a", "says", "b"))).id();
        Disk.clear(store.build(id));
        assertEquals(
                "%s: the current build cannot be opened: java.nio.file.NoSuchFileException: %s; 'corvee store repair' repairs it"
                        .formatted(folder, store.build(id).resolve("build.json")),
                refusal(store::current));
    }

    @Test
    void readsAStoreBesideWhichNothingCanBeWritten() throws IOException {
        Store store = new Store(folder);
        build(store, List.of(link("a", "says", "b")));
        Disk.clear(store.views());
        Files.writeString(store.views(), "in the place of the views");
        Path view;
        try (Snapshot snapshot = store.current().orElseThrow()) {
            assertEquals((int) snapshot.summary().counts().triples(), (int) Txn.calculateRead(
                    snapshot.dataset(),
                    () -> snapshot.dataset().getDefaultGraph().size()));
            view = TemporaryViews.create();
            Files.createDirectory(view.resolve("dead"));
            TemporaryViews.sweep();
            assertEquals(List.of(), List.of(Objects.requireNonNull(view.toFile().list())));
        }
        Files.delete(view);
    }

    @Test
    void clearsTheNamesOfTheKilledAndTheirLocks() throws IOException {
        Store store = new Store(folder);
        build(store, List.of(link("a", "says", "b")));
        Files.createDirectories(store.views().resolve("1-1"));
        Files.writeString(store.views().resolve("1-1").resolve("SPO.dat"), "left behind");
        Files.writeString(store.views().resolve("1-1.lock"), "");
        Files.writeString(store.views().resolve("1-2.lock"), "");
        store.currentChecked().orElseThrow().close();
        assertEquals(
                List.of(), List.of(Objects.requireNonNull(store.views().toFile().list())));
    }

    @Test
    void copiesAFileWithItsHolesAsItReads() throws IOException {
        byte[] bytes = new byte[300_000];
        bytes[70_000] = 1;
        bytes[299_999] = 2;
        Path original = Files.write(folder.resolve("original"), bytes);
        View.SparseCopy.of(folder.resolve("copy"), original);
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("copy")));
    }

    @Test
    void saysThatThePointerIsDamaged() throws IOException {
        Files.createDirectories(folder.resolve("builds"));
        Files.writeString(folder.resolve("current"), "nonsense");
        assertEquals(
                folder.resolve("current") + ": names no build; 'corvee store repair' repairs it",
                refusal(() -> new Store(folder).current()));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static String refusal(Action action) {
        return String.valueOf(assertThrows(StoreException.class, action::run).getMessage());
    }
}
