package org.corvee.store;

import static org.corvee.store.Builds.build;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file of a build is noticed before it is served, and mended. */
class StoreDamageTest {
    private static final List<Triple> FEW = List.of(link("a", "says", "b"), link("a", "follows", "b"));

    private final Store store;
    private final BuildId id;

    StoreDamageTest(@TempDir Path folder) {
        this.store = new Store(folder.resolve("store"));
        this.id = build(store, FEW).id();
    }

    @Test
    void aWholeBuildHasNoDamage() {
        assertTrue(new StoreCheck(store, id).full().areNone());
        assertEquals(List.of(), new StoreCheck(store, id).quick().damages());
    }

    @TestFactory
    Stream<DynamicTest> noticesOneFlippedByteInEveryFile() throws IOException {
        Path build = store.build(id);
        try (Stream<Path> all = Files.walk(build)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("tdb.lock"))
                    .filter(StoreDamageTest::hasBytes)
                    .sorted()
                    .toList();
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(build.relativize(file) + "", () -> noticesOneIn(file)));
        }
    }

    private void noticesOneIn(Path file) throws IOException {
        flip(file);
        StoreException refused = assertThrows(StoreException.class, store::currentChecked);
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith(store.build(id) + ""),
                "the words name the place: " + refused.getMessage());
        flip(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/Data-0001/nodes-data.obj", "db/Data-0001/SPO.dat", "files.tsv"})
    void mendsFromTheDump(String file) throws IOException {
        flip(store.build(id).resolve(file));
        assertTrue(new StoreRepair(store, id).fromDump(BuildWatch.none()));
        assertTrue(new StoreCheck(store, id).full().areNone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"build.json", "graph.nt.gz"})
    void mendsFromTheDataWhereTheDumpDoesNotDo(String file) throws IOException {
        flip(store.build(id).resolve(file));
        assertFalse(new StoreRepair(store, id).fromDump(BuildWatch.none()));
        assertEquals(id, build(store, FEW).id());
        assertTrue(new StoreCheck(store, id).full().areNone());
    }

    @Test
    void saysWhichFileAndWhatToDo() throws IOException {
        flip(store.build(id).resolve("db/Data-0001/nodes-data.obj"));
        DamagedBuild damaged = assertThrows(DamagedBuild.class, store::currentChecked);
        assertEquals(
                "%s: the build is damaged: db/Data-0001/nodes-data.obj has changed since it was written; 'corvee store repair' repairs it"
                        .formatted(store.build(id)),
                damaged.getMessage());
    }

    @Test
    void refusesMissingShorterAndForeignFilesAlsoWithoutReadingAll() throws IOException {
        Path build = store.build(id);
        Files.delete(build.resolve("db/Data-0001/SPO.idn"));
        assertEquals(
                "%s: the build is damaged: db/Data-0001/SPO.idn is missing; 'corvee store repair' repairs it"
                        .formatted(build),
                assertThrows(DamagedBuild.class, store::current).getMessage());
        try (RandomAccessFile nodes = new RandomAccessFile(
                build.resolve("db/Data-0001/nodes-data.obj").toFile(), "rw")) {
            nodes.setLength(nodes.length() - 1);
        }
        assertTrue(
                String.valueOf(assertThrows(DamagedBuild.class, store::current).getMessage())
                        .contains("and 1 files more"));
    }

    @Test
    void aBuildWhoseFolderIsGoneIsBuiltAnew() throws IOException {
        Disk.clear(store.build(id));
        assertFalse(new StoreRepair(store, id).fromDump(BuildWatch.none()));
        assertEquals(id, build(store, FEW).id());
        assertTrue(new StoreCheck(store, id).full().areNone());
    }

    @Test
    void aPointerToNowhereIsMendedByTheNextBuild() throws IOException {
        Files.write(store.folder().resolve("current"), new byte[] {(byte) 0xff, 0x00, 'x'});
        assertEquals(
                store.folder().resolve("current") + ": names no build; 'corvee store repair' repairs it",
                assertThrows(StoreException.class, store::currentId).getMessage());
        build(store, FEW);
        assertEquals(id, store.currentId().orElseThrow());
    }

    @Test
    void fullCheckNoticesADatabaseOfAnotherGraph() throws IOException {
        Store other = new Store(store.folder().resolveSibling("other"));
        BuildId stranger = build(other, List.of(link("x", "says", "y"))).id();
        Disk.clear(store.build(id).resolve("db"));
        Files.move(other.build(stranger).resolve("db"), store.build(id).resolve("db"));
        Files.delete(store.build(id).resolve("files.tsv"));
        BuildFiles.write(store.build(id));
        assertTrue(new StoreCheck(store, id).quick().areNone());
        assertEquals(
                List.of(new DamagedBuild.Damage("db", "does not give back the graph of the build's name")),
                new StoreCheck(store, id).full().damages());
        assertTrue(new StoreRepair(store, id).fromDump(BuildWatch.none()));
        assertTrue(new StoreCheck(store, id).full().areNone());
    }

    @Test
    void theNextReaderClearsWhatAKilledServerLeft() throws IOException {
        Path left = Files.createDirectories(store.views().resolve("1-1").resolve("Data-0001"));
        Files.writeString(left.resolve("nodes.dat"), "left");
        Files.writeString(store.views().resolve("1-1.lock"), "");
        try (Snapshot reading = store.currentChecked().orElseThrow()) {
            assertFalse(Files.exists(store.views().resolve("1-1")), "cleared beside " + reading.id());
        }
    }

    private static boolean hasBytes(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flips one bit in the middle of what is written. */
    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = Math.min(bytes.length() / 2, 40);
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 1);
        }
    }
}
