package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are current no more come back from their dumps, and as many as are kept stay. */
@SuppressWarnings("NullAway.Init")
class PastBuildsTest {
    @TempDir
    private static Path place;

    private static final List<BuildId> IDS = new ArrayList<>();
    private static Store store;

    @BeforeAll
    static void builds() throws IOException {
        store = new Store(place.resolve("store"));
        for (String edition : List.of("one", "two", "three")) {
            BuildId id = build(edition);
            IDS.add(id);
            Files.copy(store.build(id).resolve("graph.nt.gz"), dump(id));
        }
    }

    @AfterEach
    void nothingIsKept() throws IOException {
        Disk.clear(store.past());
    }

    private static BuildId build(String edition) {
        return Builds.build(store, List.of(Builds.triple("graph", "edition", edition)))
                .id();
    }

    private static Path dump(BuildId id) {
        return place.resolve(id.brief() + ".nt.gz");
    }

    private static PastBuilds past(int kept) {
        return new PastBuilds(store, kept, List.of());
    }

    private static Snapshot open(int kept, BuildId id) {
        return past(kept).open(id, dump(id), "strict");
    }

    private static Set<String> there() throws IOException {
        try (Stream<Path> all = Files.list(store.past())) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static String words(StoreException refused) {
        return String.valueOf(refused.getMessage());
    }

    @Test
    void givesBackTheBuildWithItsPolicy() {
        try (Snapshot old = open(2, IDS.get(0))) {
            assertEquals(IDS.get(0), old.id());
            assertEquals("strict", old.summary().policy());
            try (Snapshot current = store.current().orElseThrow()) {
                assertEquals(current.summary().counts(), old.summary().counts(), "but for a word");
            }
        }
        assertEquals(IDS.get(2), store.currentId().orElseThrow(), "what is current stays current");
    }

    @Test
    void theLongestUnwantedGoes() throws IOException {
        open(2, IDS.get(0)).close();
        open(2, IDS.get(1)).close();
        open(2, IDS.get(0)).close();
        open(2, IDS.get(2)).close();
        assertEquals(Set.of(IDS.get(0).hex(), IDS.get(2).hex()), there());
    }

    @Test
    void whoReadsWhatGoesReadsOn() throws IOException {
        try (Snapshot old = open(1, IDS.get(0))) {
            open(1, IDS.get(1)).close();
            assertEquals(Set.of(IDS.get(1).hex()), there());
            assertTrue(old.dataset()
                    .calculateRead(() -> old.dataset().getDefaultGraph().size() > 0));
        }
    }

    @Test
    void aDamagedOneIsMadeAgain() throws IOException {
        open(2, IDS.get(0)).close();
        Path made = store.past().resolve(IDS.get(0).hex());
        Path nodes = made.resolve("builds/%s/db/Data-0001/nodes-data.obj".formatted(IDS.get(0)));
        byte[] bytes = Files.readAllBytes(nodes);
        bytes[bytes.length / 2] ^= 1;
        Files.write(nodes, bytes);
        open(2, IDS.get(0)).close();
        assertEquals(
                List.of(), new StoreCheck(new Store(made), IDS.get(0)).quick().damages());
    }

    @Test
    void aDumpOfAnotherBuildIsRefused() {
        StoreException refused =
                assertThrows(StoreException.class, () -> past(2).open(IDS.get(0), dump(IDS.get(1)), "default"));
        assertTrue(
                words(refused)
                        .contains(
                                "returns other triples than build " + IDS.get(0).brief()),
                words(refused));
    }

    @Test
    void somebodyElsesFilesStay() throws IOException {
        open(2, IDS.get(0)).close();
        Path thesis = Files.writeString(store.past().resolve(IDS.get(0).hex()).resolve("thesis.txt"), "mine");
        StoreException refused = assertThrows(StoreException.class, () -> open(1, IDS.get(1)));
        assertTrue(words(refused).contains("it holds 'thesis.txt'"), words(refused));
        StoreException build = assertThrows(StoreException.class, () -> build("four"));
        assertTrue(words(build).contains("thesis.txt'"), words(build));
        assertTrue(Files.exists(thesis));
    }
}
