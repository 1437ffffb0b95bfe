package org.corvee.store;

import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept beside a graph is made of the finished graph, checked with it, and made again from it. */
class BuildIndexTest {
    private static final List<Triple> FEW = List.of(link("a", "says", "b"), link("a", "follows", "b"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Writes down how many triples there are. */
    private record CountIndex(String name) implements BuildIndex {
        @Override
        public void write(DatasetGraph graph, Path folder) throws IOException {
            long triples = graph.getDefaultGraph()
                    .find(Node.ANY, Node.ANY, Node.ANY)
                    .toList()
                    .size();
            Files.writeString(folder.resolve("count"), triples + " triples");
        }
    }

    private Store store() {
        return new Store(folder.resolve("store"));
    }

    private BuildSummary build(List<BuildIndex> indexes) {
        try (StoreBuild build = StoreBuild.begin(store(), Builds.recipe(), BuildWatch.none())) {
            FEW.forEach(build.data()::triple);
            return build.finish(indexes);
        }
    }

    @Test
    void isMadeOfTheFinishedGraphAndIsNoPartOfItsName() throws IOException {
        BuildSummary with = build(List.of(new CountIndex("count-1")));
        assertEquals(
                with.counts().triples() + " triples",
                Files.readString(store().build(with.id()).resolve("count-1").resolve("count")));
        assertEquals(with.id(), build(List.of()).id());
        assertTrue(new StoreCheck(store(), with.id()).full().areNone());
    }

    @Test
    void isMadeForABuildThatHasNone() {
        BuildId id = build(List.of()).id();
        build(List.of(new CountIndex("count-1")));
        assertTrue(Files.exists(store().build(id).resolve("count-1").resolve("count")), "made beside the same graph");
        build(List.of(new CountIndex("count-2")));
        assertTrue(Files.exists(store().build(id).resolve("count-2").resolve("count")), "made as it is written now");
        assertTrue(Files.notExists(store().build(id).resolve("count-1")), "the older one is gone");
    }

    @Test
    void isCheckedAndMadeAgain() throws IOException {
        List<BuildIndex> indexes = List.of(new CountIndex("count-1"));
        BuildSummary summary = build(indexes);
        Path count = store().build(summary.id()).resolve("count-1").resolve("count");
        Files.writeString(count, "9 triples");
        assertEquals(
                "%s: the build is damaged: count-1/count has changed since it was written; 'corvee store repair' repairs it"
                        .formatted(store().build(summary.id())),
                assertThrows(DamagedBuild.class, store()::currentChecked).getMessage());
        assertTrue(new StoreRepair(store(), summary.id()).fromDump(BuildWatch.none(), indexes));
        assertEquals(summary.counts().triples() + " triples", Files.readString(count));
        assertTrue(new StoreCheck(store(), summary.id()).full().areNone());
    }

    @Test
    void isForeignUnderAnotherName() throws IOException {
        BuildSummary summary = build(List.of(new CountIndex("count-1")));
        Files.createDirectories(store().build(summary.id()).resolve("notes"));
        StoreException refused = assertThrows(StoreException.class, () -> build(List.of()));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("/notes'; name an empty or a new folder"),
                refused::getMessage);
    }
}
