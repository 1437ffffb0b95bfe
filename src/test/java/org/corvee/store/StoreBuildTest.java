package org.corvee.store;

import static org.corvee.store.Builds.build;
import static org.corvee.store.Builds.iri;
import static org.corvee.store.Builds.link;
import static org.corvee.store.Builds.triple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreBuildTest {
    private static final List<Triple> FEW = List.of(
            triple("a", "label", "Андрей"),
            link("a", "says", "b"),
            link("a", "follows", "b"),
            link("b", "follows", "c"));

    private static final Node TYPE = RDF.type.asNode();

    private final Path folder;

    StoreBuildTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Store store(String name) {
        return new Store(folder.resolve(name));
    }

    @Test
    void sameTriplesGiveTheSameBuild() throws IOException {
        List<Triple> turned = new ArrayList<>(FEW);
        Collections.reverse(turned);
        turned.addAll(FEW);
        BuildId one = build(store("one"), FEW).id();
        BuildId other = build(store("other"), turned).id();
        assertEquals(one, other);
        assertEquals(lines(store("one")), lines(store("other")));
    }

    @Test
    void derivesClosuresThenFactsThenMeta() {
        Store store = store("store");
        assertEquals(1, build(store, FEW).derived());
        assertHolds(store, link("a", "followsAll", "c"));
        assertHolds(store, Triple.create(iri("b"), TYPE, iri("Fact")));
        assertHolds(store, link("build", "used", "a"));
    }

    @Test
    void describesAllThatItHoldsAlsoTheDescription() throws IOException {
        Store store = store("store");
        BuildSummary summary = build(store, FEW);
        assertEquals(summary.counts().triples(), lines(store).size());
        assertHolds(store, triple("dataset", "holds", lines(store).size() + ""));
        assertHolds(
                store, triple("dataset", "uses", summary.counts().properties().size() + ""));
    }

    @Test
    void writesValuesAsTheDatabaseGivesThemBack() throws IOException {
        Store store = store("store");
        Node one = NodeFactory.createLiteralDT("01", XSDDatatype.XSDinteger);
        Node half = NodeFactory.createLiteralDT("+1.50", XSDDatatype.XSDdecimal);
        build(store, List.of(Triple.create(iri("a"), iri("n"), one), Triple.create(iri("a"), iri("n"), half)));
        assertTrue(
                lines(store)
                        .containsAll(
                                List.of(
                                        "<https://example.org/a> <https://example.org/n> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                                        "<https://example.org/a> <https://example.org/n> \"1.5\"^^<http://www.w3.org/2001/XMLSchema#decimal> .")));
    }

    @ParameterizedTest
    @EnumSource(StoreBuild.Verification.class)
    void keepsTheOldBuildWhenTheNewOneDoesNotConform(StoreBuild.Verification how) {
        Store store = store("store");
        BuildId old = build(store, FEW).id();
        NonconformingGraph wrong = assertThrows(NonconformingGraph.class, () -> {
            try (StoreBuild build =
                    StoreBuild.begin(store, Builds.recipe(), BuildWatch.none()).verifying(how)) {
                build.data().triple(Triple.create(iri("d"), TYPE, iri("Thing")));
                build.finish();
            }
        });
        assertEquals(
                store.folder() + ": not swapped in, the graph violates its shapes in 1 place:" + System.lineSeparator()
                        + "  <https://example.org/d> <https://example.org/label>: a thing has a label",
                wrong.getMessage());
        assertEquals(old, store.currentId().orElseThrow());
    }

    @Test
    void keepsTheOldBuildWhenTheDataBreakOff() {
        Store store = store("store");
        BuildId old = build(store, FEW).id();
        try (StoreBuild broken = StoreBuild.begin(store, Builds.recipe(), BuildWatch.none())) {
            broken.data().triple(link("x", "says", "y"));
        }
        assertEquals(old, store.currentId().orElseThrow());
        assertEquals(List.of("build.lock", "builds", "corvee.store", "current"), names(store.folder()));
    }

    @Test
    void keepsTheBuildBeforeAndNoOlderOne() {
        Store store = store("store");
        build(store, FEW);
        BuildId second = build(store, FEW.subList(0, 3)).id();
        BuildId third = build(store, FEW.subList(0, 2)).id();
        assertEquals(
                Stream.of(second, third).map(BuildId::hex).sorted().toList(),
                names(store.folder().resolve("builds")));
    }

    @Test
    void readersKeepABuildThatIsGone() {
        Store store = store("store");
        build(store, FEW);
        try (Snapshot first = store.current().orElseThrow()) {
            try (Snapshot again = store.current().orElseThrow()) {
                build(store, FEW.subList(0, 3));
                build(store, FEW.subList(0, 2));
                assertEquals(again.summary().counts().triples(), count(again));
            }
            assertEquals(first.summary().counts().triples(), count(first));
        }
        assertEquals(List.of(), names(store.folder().resolve("open")));
    }

    @Test
    void readersNeverMeetAHalfBuild() throws Exception {
        Store store = store("store");
        build(store, FEW);
        Thread builder = new Thread(() -> {
            for (int i = 0; i < 2; i++) {
                build(store, FEW.subList(0, i % 2 + 1));
            }
        });
        builder.start();
        int opened = 0;
        for (; builder.isAlive(); opened++) {
            try (Snapshot snapshot = store.current().orElseThrow()) {
                assertEquals(snapshot.summary().counts().triples(), count(snapshot));
            }
        }
        builder.join();
        assertTrue(opened > 0);
    }

    @Test
    void readingChangesNoByteOfABuild() throws IOException {
        Store store = store("store");
        Path build = store.build(build(store, FEW).id());
        Map<Path, String> before = digests(build);
        try (Snapshot snapshot = store.current().orElseThrow()) {
            count(snapshot);
        }
        assertEquals(before, digests(build));
    }

    @Test
    void clearsWhatAKilledReaderLeft() throws IOException {
        Store store = store("store");
        build(store, FEW);
        Path left = Files.createDirectories(store.views().resolve("1-1").resolve("Data-0001"));
        Files.writeString(left.resolve("nodes.dat"), "left");
        try (Snapshot reading = store.current().orElseThrow()) {
            build(store, FEW.subList(0, 2));
            assertEquals(reading.summary().counts().triples(), count(reading));
        }
        assertEquals(List.of(), names(store.views()));
    }

    private static Map<Path, String> digests(Path folder) throws IOException {
        Map<Path, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                digests.put(file, Files.size(file) + ":" + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    @Test
    void neverWritesThroughASnapshot() {
        Store store = store("store");
        build(store, FEW);
        try (Snapshot snapshot = store.current().orElseThrow()) {
            Graph graph = snapshot.dataset().getDefaultGraph();
            assertThrows(
                    RuntimeException.class, () -> Txn.executeWrite(snapshot.dataset(), () -> graph.add(FEW.get(0))));
        }
    }

    private static long count(Snapshot snapshot) {
        return Txn.calculateRead(snapshot.dataset(), () -> QueryExec.dataset(snapshot.dataset())
                                        .query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
                                        .select()
                                        .next()
                                        .get("n"))
                                .getLiteralValue()
                        instanceof Number n
                ? n.longValue()
                : -1;
    }

    private static void assertHolds(Store store, Triple triple) {
        try (Snapshot snapshot = store.current().orElseThrow()) {
            assertTrue(
                    Txn.calculateRead(
                            snapshot.dataset(),
                            () -> snapshot.dataset().getDefaultGraph().contains(triple)),
                    () -> "the graph lacks " + triple);
        }
    }

    private static List<String> lines(Store store) throws IOException {
        try (Snapshot snapshot = store.current().orElseThrow();
                var in = snapshot.lines()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
