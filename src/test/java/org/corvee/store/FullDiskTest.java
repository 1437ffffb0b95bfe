package org.corvee.store;

import static org.corvee.store.Builds.build;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that the disk refuses ends with one clear line, and the build before serves on. */
class FullDiskTest {
    private final Store store;

    FullDiskTest(@TempDir Path folder) {
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
}
