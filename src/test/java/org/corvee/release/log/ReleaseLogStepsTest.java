package org.corvee.release.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** At whichever step of writing a log is stopped: it never forks, what was signed stays, and the next run goes on. */
class ReleaseLogStepsTest {
    private static final SigningKey KEY = SigningKey.generate("example.org/corvee");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<LogEntry.Release> entries = new ArrayList<>();

    @BeforeEach
    void reads() throws IOException {
        for (int seed = 1; seed <= 3; seed++) {
            try (ClaimLeaves leaves = ClaimLeaves.read(Releases.graph(folder, 3, seed), folder)) {
                entries.add(Releases.entry(leaves, seed));
            }
        }
    }

    private static void release(Path log, LogEntry entry) throws IOException {
        try (ReleaseLog.Writing writing = ReleaseLog.openOrCreate(log).write()) {
            writing.finish(List.of(KEY));
            writing.append(entry, List.of(KEY));
        }
    }

    /** The last step is a rename, which a full disk does not stop. */
    @ParameterizedTest
    @CsvSource({"FULL, 16", "KILLED, 17"})
    void aLogThatIsBegun(FaultyFiles.Fault fault, int steps) throws IOException {
        assertEquals(steps, stopped(fault, List.of(), entries.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"FULL, 9", "KILLED, 10"})
    void aLogThatGrows(FaultyFiles.Fault fault, int steps) throws IOException {
        assertEquals(steps, stopped(fault, List.of(entries.get(0)), entries.get(1)));
    }

    /** Stops the writing of an entry at each step in turn; how many there are. */
    private int stopped(FaultyFiles.Fault fault, List<LogEntry.Release> before, LogEntry.Release next)
            throws IOException {
        int at = 0;
        while (true) {
            Path log = Files.createDirectory(folder.resolve("%s-%d-%d".formatted(fault, before.size(), at)));
            for (LogEntry.Release entry : before) {
                release(log, entry);
            }
            Heads heads = new Heads(log);
            heads.look();
            FaultyFiles files = new FaultyFiles(fault, at);
            if (isWhole(files, log, next)) {
                return at;
            }
            String where = fault + " at " + files.steps().get(at);
            heads.look();
            assertEquals(before.size(), head(log), where);
            goesOn(log, before, next, where);
            heads.look();
            at++;
        }
    }

    private static boolean isWhole(FaultyFiles files, Path log, LogEntry.Release next) {
        try {
            release(files.of(log), next);
            return true;
        } catch (FaultyFiles.Killed | IOException stopped) {
            return false;
        }
    }

    /** How many entries the last head is over. */
    private static long head(Path log) throws IOException {
        if (!Files.exists(log.resolve("checkpoint"))) {
            return 0;
        }
        SignedNote head = ReleaseLog.open(log).head().orElseThrow();
        return Checkpoint.read(head.verified(List.of(KEY.verifier()))).size();
    }

    /** Another release follows, and the one that was stopped is in the log before it or not at all. */
    private void goesOn(Path log, List<LogEntry.Release> before, LogEntry.Release next, String where)
            throws IOException {
        LogEntry.Release other = entries.get(2);
        release(log, other);
        ReleaseLog after = ReleaseLog.open(log);
        List<LogEntry> with = new ArrayList<>(before);
        with.add(next);
        with.add(other);
        List<LogEntry> without = new ArrayList<>(before);
        without.add(other);
        assertTrue(List.of(with, without).contains(after.entries()), where);
        assertEquals(
                after.entries().size(), after.verify(List.of(KEY.verifier())).size(), where);
        try (Stream<Path> all = Files.walk(log)) {
            assertEquals(
                    List.of(),
                    all.filter(file -> file.toString().endsWith(".new")).toList(),
                    where);
        }
    }

    /** Whatever heads a log has shown: of one size there is one. */
    private record Heads(Path log, Map<Long, String> roots) {
        Heads(Path log) {
            this(log, new TreeMap<>());
        }

        void look() throws IOException {
            try (Stream<Path> all = Files.walk(log)) {
                for (Path file : all.filter(Heads::isHead).toList()) {
                    Checkpoint head = Checkpoint.read(
                            SignedNote.read(Files.readString(file)).verified(List.of(KEY.verifier())));
                    assertEquals(
                            head.root().toString(),
                            roots.computeIfAbsent(
                                    head.size(), size -> head.root().toString()),
                            "a fork");
                }
            }
        }

        private static boolean isHead(Path file) {
            return Files.isRegularFile(file)
                    && (file.endsWith("checkpoint") || file.getParent().endsWith("checkpoints"))
                    && !file.toString().endsWith(".new");
        }
    }

    @ParameterizedTest
    @EnumSource(FaultyFiles.Fault.class)
    void theseFilesFailAsTheySay(FaultyFiles.Fault fault) throws IOException {
        FaultyFiles files = new FaultyFiles(fault, 2);
        Path file = files.of(folder.resolve("x-" + fault));
        switch (fault) {
            case NONE -> {
                Files.writeString(file, "four");
                Files.delete(file);
                assertEquals(List.of("open x-NONE", "write x-NONE", "delete x-NONE"), files.steps());
            }
            case FULL -> {
                Files.writeString(file, "four");
                assertThrows(IOException.class, () -> Files.writeString(file, "eight"));
                Files.delete(file);
            }
            case KILLED -> {
                Files.writeString(file, "four");
                assertThrows(FaultyFiles.Killed.class, () -> Files.delete(file));
                assertThrows(FaultyFiles.Killed.class, () -> Files.exists(file));
            }
        }
    }
}
