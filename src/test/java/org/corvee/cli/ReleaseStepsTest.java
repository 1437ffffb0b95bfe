package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.release.log.FaultyFiles;
import org.corvee.release.log.LogEntry;
import org.corvee.release.log.ReleaseLog;
import org.corvee.release.log.TrustedKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * A release that is stopped, by a full disk or a kill: the release before is there to the last byte, and the next run goes on.
 *
 * <p>{@link org.corvee.release.log.ReleaseLog}'s own test stops the log at each step; this one stops the command.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseStepsTest {
    /** Where it is stopped; what the log writes after its entry, its own test stops at each step. */
    private static final List<String> STEPS = List.of(
            "mkdir [0-9a-f]{12}\\.new",
            "write graph\\.nt\\.gz",
            "write .*\\.csv",
            "rename package",
            "write graph.*\\.nt",
            "write provenance\\.json",
            "rename [0-9a-f]{12}",
            "write 0000000[0-9]\\.new",
            "rename 0000000[0-9]",
            "rename checkpoint");

    private final Path folder;
    private final Path key;

    ReleaseStepsTest(@TempDir Path folder) {
        this.folder = folder;
        this.key = folder.resolve("corvee.key");
    }

    /** Three builds: one that is released, one whose release is stopped, and one that follows. */
    @BeforeAll
    void builds() throws IOException {
        Harbour harbour = Harbour.in(folder.resolve("data"));
        assertEquals(Corvee.FINE, harbour.build(store("first")).code());
        harbour.document("second", "");
        assertEquals(Corvee.FINE, harbour.build(store("second")).code());
        harbour.document("third", "");
        assertEquals(Corvee.FINE, harbour.build(store("third")).code());
        assertEquals(
                Corvee.FINE,
                Harbour.run("key", "example.org/corvee", key.toString()).code());
    }

    private Path store(String name) {
        return folder.resolve("store-" + name);
    }

    /** What a run of the command came to. */
    private record Outcome(int code, String err) {
        boolean isAsExpected(FaultyFiles.Fault fault, Path log) {
            return fault == FaultyFiles.Fault.KILLED
                    ? err.equals("killed")
                    : code == Corvee.FINDINGS
                            && err.equals(
                                    "corvee release: %s: the disk is full; free some space and run it again, which goes on from here"
                                            .formatted(log));
        }
    }

    private Outcome release(Path log, String store, FaultyFiles files) {
        StringWriter err = new StringWriter();
        CommandLine corvee =
                Corvee.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
        corvee.registerConverter(
                Path.class, text -> text.equals(log.toString()) ? files.of(Path.of(text)) : Path.of(text));
        try {
            int code = corvee.execute(
                    "release",
                    log.toString(),
                    "--key",
                    key.toString(),
                    "--store",
                    store(store).toString());
            return new Outcome(code, err.toString().strip());
        } catch (FaultyFiles.Killed killed) {
            return new Outcome(-1, "killed");
        }
    }

    private Path firstReleased(String name) {
        Path log = folder.resolve(name);
        assertEquals(new Outcome(Corvee.FINE, ""), release(log, "first", new FaultyFiles()));
        return log;
    }

    private static String first(Path log) throws IOException {
        return ReleaseLog.open(log).releases().get(0).build();
    }

    /** The digests of all files of a folder. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    /** Each step is met in the state in which the fault at the one before has left the folder; a rename needs no room. */
    @ParameterizedTest
    @EnumSource(
            value = FaultyFiles.Fault.class,
            names = {"FULL", "KILLED"})
    void theReleaseBeforeServesAndTheNextRunGoesOn(FaultyFiles.Fault fault) throws IOException {
        Path log = firstReleased(fault.name());
        Map<String, String> before = files(log.resolve("releases").resolve(first(log)));
        String next = "second";
        for (String step : STEPS) {
            if (fault == FaultyFiles.Fault.FULL && step.startsWith("rename")) {
                continue;
            }
            FaultyFiles files = new FaultyFiles(fault, Pattern.compile(step));
            Outcome outcome = release(log, next, files);
            String where = "%s at %s: %s".formatted(fault, step, outcome);
            assertTrue(files.isFailing(), where);
            assertTrue(outcome.isAsExpected(fault, log), where);
            assertEquals(before, files(log.resolve("releases").resolve(first(log))), where);
            next = ReleaseLog.open(log).entries().size() == 1 ? "second" : "third";
        }
        goesOn(log, before, next);
    }

    private void goesOn(Path log, Map<String, String> before, String next) throws IOException {
        assertEquals(new Outcome(Corvee.FINE, ""), release(log, next, new FaultyFiles()));
        ReleaseLog after = ReleaseLog.open(log);
        List<LogEntry.Release> releases = after.releases();
        assertTrue(releases.size() > 1);
        assertEquals(
                releases.size(),
                after.verify(TrustedKeys.read(folder.resolve("corvee.key.pub"))).size());
        assertEquals(before, files(log.resolve("releases").resolve(first(log))));
        for (LogEntry.Release release : releases) {
            assertTrue(Files.isRegularFile(after.graph(release)));
        }
        assertEquals(List.of(), after.unfinishedFolders());
    }

    /** The same build once more, after another: its folder is the one that was released. */
    @Test
    void aBuildThatComesBackKeepsItsFolder() throws IOException {
        Path log = firstReleased("back");
        Map<String, String> before = files(log.resolve("releases").resolve(first(log)));
        FaultyFiles none = new FaultyFiles();
        assertEquals(Corvee.FINE, release(log, "second", none).code());
        assertEquals(Corvee.FINE, release(log, "first", none).code());
        assertEquals(3, ReleaseLog.open(log).releases().size());
        assertEquals(before, files(log.resolve("releases").resolve(first(log))));
        assertEquals(Corvee.FINE, release(log, "second", none).code());
        Files.write(ReleaseLog.open(log).graph(ReleaseLog.open(log).releases().get(0)), new byte[] {1});
        assertEquals(
                new Outcome(
                        Corvee.USAGE,
                        "corvee release: %s: is not what was released; take the folder from a copy"
                                .formatted(log.resolve("releases").resolve(first(log)))),
                release(log, "first", none));
    }

    /** A process that is killed while it fills the folder, and one when its entry is there. */
    @Test
    void aRealKillIsNoOther() throws Exception {
        Path log = firstReleased("killed");
        Map<String, String> before = files(log.resolve("releases").resolve(first(log)));
        killed(log, () -> !unfinished(log).isEmpty());
        killed(log, () -> Files.exists(log.resolve("entries/00000001")));
        assertEquals(before, files(log.resolve("releases").resolve(first(log))));
        goesOn(log, before, "third");
    }

    private static List<Path> unfinished(Path log) {
        try {
            return ReleaseLog.open(log).unfinishedFolders();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void killed(Path log, BooleanSupplier when) throws Exception {
        Process releasing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Corvee.class.getName(),
                        "release",
                        log.toString(),
                        "--key",
                        key.toString(),
                        "--store",
                        store("second").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!when.getAsBoolean() && !releasing.waitFor(1, TimeUnit.MILLISECONDS)) {
            assertTrue(releasing.isAlive());
        }
        releasing.destroyForcibly().waitFor();
    }
}
