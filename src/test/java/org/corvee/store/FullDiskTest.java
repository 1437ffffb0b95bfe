package org.corvee.store;

import static org.corvee.store.Builds.build;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that the disk refuses ends with one clear line, and the build before serves on. */
class FullDiskTest {
    private final Store store;
    private final Path place;

    FullDiskTest(@TempDir Path folder) throws IOException {
        this.place = Files.createDirectory(folder.resolve("place"));
        this.store = new Store(folder.resolve("store"));
    }

    /** A limit on the size of a file refuses writing as a full disk does, at another step for each size. */
    @Test
    void aBuildThatMayNotGrowLeavesTheOldOneAndSaysSo() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        BuildId old = build(store, List.of(link("old", "says", "it"))).id();
        for (int kibibytes : List.of(1, 30, 200, 1_000, 6_000)) {
            Process builder = limited(kibibytes);
            String said = new String(builder.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, builder.waitFor(), said);
            assertTrue(
                    said.contains(store.folder()
                            + ": the file is larger than the system allows; raise the limit (ulimit -f)"),
                    kibibytes + " KiB: " + said);
            assertEquals(old, store.currentId().orElseThrow());
            assertTrue(new StoreCheck(store, old).full().areNone());
        }
    }

    private Process limited(int kibibytes) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f " + kibibytes + "; exec \"$@\"",
                        "sh",
                        java,
                        "-Xshare:auto",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.corvee.store.KilledBuild",
                        store.folder().toString(),
                        "limited")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A file system in memory that is full at another step each time; only where this user may mount one. */
    @Test
    void aDiskThatIsFullAtAnyStepLeavesTheOldBuildAndSaysSo() throws Exception {
        Assumptions.assumeTrue(mounted(place, "size=64m"), "this user may not mount a file system");
        try {
            Store small = new Store(place.resolve("store"));
            BuildId old = build(small, List.of(link("old", "says", "it"))).id();
            long used = used(place);
            List<Triple> more = IntStream.range(0, 20_000)
                    .mapToObj(i -> link("a" + i, "says", "b" + i))
                    .toList();
            int refused = 0;
            for (int spare : List.of(0, 8, 40, 200, 600, 1_200, 2_500, 4_000)) {
                assertTrue(mounted(place, "remount,size=" + (used + spare) + "k"));
                StoreException full = assertThrows(StoreException.class, () -> build(small, more), spare + " KiB");
                assertTrue(
                        String.valueOf(full.getMessage()).endsWith("the disk is full; free some space and build again"),
                        spare + " KiB: " + full.getMessage());
                assertEquals(old, small.currentId().orElseThrow());
                refused++;
            }
            assertEquals(8, refused);
            assertTrue(mounted(place, "remount,size=64m"));
            assertTrue(new StoreCheck(small, old).full().areNone());
            assertEquals(build(small, more).id(), small.currentId().orElseThrow());
        } finally {
            run("umount", "-l", place.toString());
        }
    }

    private static boolean mounted(Path place, String options) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()) == 0;
    }

    private static int run(String... words) throws Exception {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notThere) {
            return -1;
        }
    }

    /** In KiB. */
    private static long used(Path place) throws IOException {
        FileStore files = Files.getFileStore(place);
        return (files.getTotalSpace() - files.getUnallocatedSpace()) / 1024;
    }
}
