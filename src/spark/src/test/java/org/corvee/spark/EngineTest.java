package org.corvee.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people run it: a build that Spark shares out is the build of one machine, whatever becomes of executors. */
class EngineTest {
    private static final Path PROJECT = Path.of(System.getProperty("corvee.project")).toAbsolutePath().normalize();
    private static final String CLUSTER = "local-cluster[2,1,1024]";

    @TempDir
    private Path folder;

    /**
     * What a command answered.
     *
     * @param text what it printed and complained, in one
     */
    private record Answer(int code, String text) {}

    @Test
    void theFiveDocumentsOnTwoThreadsAreTheBuildOfOneMachine() throws Exception {
        Path data = PROJECT.resolve("data");
        isFine(corvee("build", "--data", data.toString(), "--store", folder.resolve("alone").toString()));
        isFine(onSpark("local[2]", data, "parts", line -> {}));
        isFine(corvee("build", "--from", folder.resolve("parts").toString(), "--store", folder.resolve("loaded").toString()));
        assertEquals(current("alone"), current("parts"));
        assertEquals(current("alone"), current("loaded"));
    }

    @Test
    void anExecutorThatIsKilledChangesNothing() throws Exception {
        Path data = folder.resolve("data");
        isFine(corvee("bench", "data", "--claims", "2000", data.toString()));
        isFine(corvee("build", "--data", data.toString(), "--store", folder.resolve("alone").toString()));
        List<Long> killed = new ArrayList<>();
        Answer answer = onSpark(CLUSTER, data, "parts", line -> {
            if (line.contains("deriving what follows")) {
                executor().ifPresent(executor -> {
                    killed.add(executor.pid());
                    executor.destroyForcibly();
                });
            }
        });
        isFine(answer);
        assertEquals(1, killed.size(), answer::text);
        assertEquals(current("alone"), current("parts"));
    }

    @Test
    void allProblemsAreToldAndWhatWasThereStays() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("documents"));
        Files.writeString(data.resolve("documents/one.yaml"), "id: one\nlabel: nothing else\n");
        Files.writeString(data.resolve("documents/two.yaml"), "id: three\n");
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Files.writeString(parts.resolve("current"), "what was there\n");
        Answer answer = onSpark("local[2]", data, "parts", line -> {});
        Answer alone = corvee("build", "--data", data.toString(), "--store", folder.resolve("alone").toString());
        assertEquals(1, answer.code(), answer::text);
        assertEquals(1, alone.code(), alone::text);
        String problems = alone.text().substring(0, alone.text().indexOf("not built:"));
        assertTrue(answer.text().contains(problems), () -> answer.text() + "\nlacks\n" + problems);
        assertTrue(problems.contains("documents/two.yaml:1:"), problems);
        assertEquals("what was there", current("parts"));
        try (var all = Files.list(parts)) {
            assertEquals(1, all.count());
        }
    }

    /** An executor of this test's own run. */
    private static Optional<ProcessHandle> executor() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("CoarseGrainedExecutorBackend"))
                        .isPresent())
                .findFirst();
    }

    private Answer onSpark(String master, Path data, String out, Consumer<String> lines) throws Exception {
        List<String> words = List.of(
                "build", "--engine", "spark", "--master", master, "--data", data.toString(), "--out",
                folder.resolve(out).toString(), "--spark", "spark.sql.shuffle.partitions=4");
        return run(lines, words);
    }

    private static Answer corvee(String... words) throws Exception {
        return run(line -> {}, List.of(words));
    }

    private static Answer run(Consumer<String> lines, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROJECT.resolve("corvee").toString()));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder text = new StringBuilder();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                text.append(line).append('\n');
                lines.accept(line);
            }
        }
        return new Answer(process.waitFor(), text.toString());
    }

    private static void isFine(Answer answer) {
        assertEquals(0, answer.code(), answer::text);
        assertFalse(answer.text().contains("Exception"), answer::text);
    }

    private String current(String of) throws IOException {
        return Files.readString(folder.resolve(of).resolve("current")).strip();
    }
}
