package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SearchCommandTest {
    /** The most memory that a process with a large answer may have, and less than the answer takes. */
    private static final String HEAP = "-Xmx96m";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void builds() {
        TestStores.build(folder, "first");
    }

    private int run(String... arguments) {
        return Corvee.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--store", folder.toString()))
                        .toArray(String[]::new));
    }

    @Test
    void findsClaimsAndSaysWhy() {
        assertEquals(Corvee.FINE, run("search", "crews", "port", "--kind", "claims"), err.toString());
        assertEquals(
                """
                Claims: 1, page 1 of 1
                  The crew came to the port.  [claim/gazette-1.000000000001]
                    in A ship arrives
                    paraphrase: crew, port
                    label: crew
                    label: port
                """,
                out.toString().replace("\r\n", "\n"));
    }

    @Test
    void writesTheJsonOfTheServer() {
        assertEquals(Corvee.FINE, run("search", "crew", "--format", "json"), err.toString());
        assertTrue(
                out.toString().startsWith("{\n  \"asked\": \"crew\",\n  \"page\": 1,\n  \"counts\": {"),
                out.toString());
    }

    @Test
    void saysWhatToTryAndWhatIsWrong() {
        assertEquals(Corvee.FINE, run("search", "crxxw"));
        assertTrue(out.toString().startsWith("nothing found"), out.toString());
        assertEquals(Corvee.USAGE, run("search", "crew", "--kind", "clams"));
        assertEquals(
                "corvee search: kind: unknown kind 'clams'; did you mean 'claims'?",
                err.toString().strip());
    }

    @Test
    void writesAnAnswerThatIsLargerThanTheMemory() throws Exception {
        String digits = "{ 0 1 2 3 4 5 6 7 8 9 }";
        Path query = Files.writeString(
                folder.resolveSibling(
                        "many-%d.rq".formatted(ProcessHandle.current().pid())),
                """
                SELECT ?n ?long {
                  VALUES ?a %1$s VALUES ?b %1$s VALUES ?c %1$s VALUES ?d %1$s VALUES ?e %1$s
                  BIND (?a * 10000 + ?b * 1000 + ?c * 100 + ?d * 10 + ?e AS ?n)
                  BIND (CONCAT(%2$s) AS ?long)
                } ORDER BY DESC(?n)
                """
                        .formatted(digits, "STR(?n), \"" + "-".repeat(2_000) + "\""));
        Path answer = query.resolveSibling(
                "many-%d.csv".formatted(ProcessHandle.current().pid()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Corvee.class.getName(),
                        "query",
                        query.toString(),
                        "--store",
                        folder.toString(),
                        "--format",
                        "csv",
                        "-o",
                        answer.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(Corvee.FINE, process.waitFor(), said);
            assertTrue(Files.size(answer) > 200_000_000L, "%,d bytes".formatted(Files.size(answer)));
            try (Stream<String> lines = Files.lines(answer)) {
                assertEquals(
                        "99998,99998-", lines.skip(2).findFirst().orElseThrow().substring(0, 12));
            }
        } finally {
            Files.deleteIfExists(answer);
            Files.deleteIfExists(query);
        }
    }
}
