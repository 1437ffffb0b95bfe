package org.corvee.store;

import static org.corvee.store.Builds.build;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.corvee.store.BuildWatch.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process in the middle of a build; {@code -Dcorvee.kills=20} does it more often. */
class KillTest {
    private static final List<Step> STEPS = List.of(
            Step.LOAD, Step.READ, Step.SWAP, Step.DERIVE, Step.VERIFY, Step.WRITE, Step.DESCRIBE, Step.VALIDATE);
    private static final int KILLS = Integer.getInteger("corvee.kills", 5);

    private final Store store;

    KillTest(@TempDir Path folder) {
        this.store = new Store(folder);
    }

    @Test
    void theOldBuildServesOnWhateverIsKilled() throws Exception {
        build(store, List.of(link("old", "says", "it")));
        for (int kill = 0; kill < KILLS; kill++) {
            killBuilder(STEPS.get(kill % STEPS.size()), kill);
            assertWhole();
        }
        BuildId last = build(store, List.of(link("new", "says", "it"))).id();
        assertEquals(last, store.currentId().orElseThrow());
        assertEquals(List.of("build.lock", "builds", "corvee.store", "current", "open"), names(store.folder()));
        assertEquals(List.of(), names(store.views()));
        assertTrue(names(store.builds()).size() <= 2, "the build before and the current one");
    }

    private void killBuilder(Step in, int seed) throws IOException, InterruptedException {
        Process builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBuild.class.getName(),
                        store.folder().toString(),
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader steps = builder.inputReader()) {
            String step = steps.readLine();
            while (step != null && !step.equals(in.name())) {
                step = steps.readLine();
            }
            assertEquals(in.name(), step, "the builder ended before its step");
            Thread.sleep(new Random(seed).nextInt(300));
        } finally {
            builder.destroyForcibly().waitFor();
        }
    }

    /** The current build opens, and its database and its file hold what its name says. */
    private void assertWhole() throws IOException {
        try (Snapshot snapshot = store.current().orElseThrow();
                LineSorter dump = new LineSorter(store.folder().resolveSibling("dump"))) {
            Txn.executeRead(snapshot.dataset(), () -> snapshot.dataset()
                    .getDefaultGraph()
                    .find()
                    .mapWith(CanonicalLine::of)
                    .toList()
                    .forEach(line -> add(dump, line)));
            assertEquals(snapshot.id(), GraphFile.idOf(dump));
        }
    }

    private static void add(LineSorter sorter, byte[] line) {
        try {
            sorter.line(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
