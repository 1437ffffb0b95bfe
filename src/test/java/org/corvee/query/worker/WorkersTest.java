package org.corvee.query.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.query.BadQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.QueryBounds;
import org.corvee.query.QueryPosition;
import org.corvee.query.Question;
import org.corvee.query.ResultLimit;
import org.corvee.query.Services;
import org.corvee.query.Term;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.web.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries in processes of their own, over the small graph. */
@Tag("alone")
@SuppressWarnings("NullAway.Init")
class WorkersTest {
    private static final Workers.WorkerSettings ONE = new Workers.WorkerSettings(1, 96, Services.NONE);

    /** Values are put together in memory, where Jena looks at no clock. */
    private static final String DEAF = "SELECT (COUNT(*) AS ?n) { "
            + IntStream.range(0, 8)
                    .mapToObj(i -> "{ VALUES ?x%d { %s } }".formatted(i, "1 2 3 4 5 6 7 8 9 ".repeat(7)))
                    .collect(Collectors.joining())
            + "}";

    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static Workers workers;

    @BeforeAll
    static void starts() {
        TestStores.build(folder, "first");
        snapshot = new Store(folder).current().orElseThrow();
        workers = Workers.over(snapshot.files(), ONE);
    }

    @AfterAll
    static void stops() {
        workers.close();
        snapshot.close();
    }

    private static Job job(String query, Job.Task wish, int seconds) {
        return new Job(new Question("query", query, Map.of()), Job.Graphs.OWN, wish, Duration.ofSeconds(seconds));
    }

    private static JobResult json(String query, int seconds) {
        return workers.ask(
                job(query, new Job.Task.Serialize(Format.JSON, new ResultLimit(5, 1_000_000)), seconds), () -> false);
    }

    private static void stillAnswers() {
        assertInstanceOf(JobResult.SerializedAnswer.class, json("ASK {}", 30));
    }

    @Test
    void answersInBytesAsFarAsThePortionGoes() {
        JobResult.SerializedAnswer all = (JobResult.SerializedAnswer) json("SELECT * { VALUES ?x { 1 2 3 } }", 30);
        assertEquals(ResultLimit.Cut.NONE, all.written().cut());
        assertTrue(new String(all.written().bytes(), StandardCharsets.UTF_8).contains("\"value\": \"3\""));
        assertEquals(
                ResultLimit.Cut.ROWS,
                ((JobResult.SerializedAnswer) json("SELECT * { ?s ?p ?o }", 30))
                        .written()
                        .cut());
    }

    @Test
    void answersInRowsWithArguments() {
        Term.Literal asked = new Term.Literal("예", Term.STRING, "");
        Question question = new Question("query", "SELECT ?x ?y { BIND(?asked AS ?x) }", Map.of("asked", asked));
        JobResult.RowsResult rows = (JobResult.RowsResult) workers.ask(
                new Job(question, Job.Graphs.OWN, new Job.Task.FirstRows(10), Duration.ofSeconds(30)), () -> false);
        assertEquals(asked, rows.result().only().term("x").orElseThrow());
        assertEquals(List.of("x", "y"), rows.result().columns());
    }

    @Test
    void saysWhatItIsBeforeItRuns() {
        assertEquals(
                new JobResult.Inspected(Format.AnswerKind.TRIPLES, false),
                workers.ask(
                        job("CONSTRUCT { ?s ?p ?n } { ?s ?p ?o BIND(NOW() AS ?n) }", new Job.Task.Inspect(), 30),
                        () -> false));
    }

    @Test
    void saysWhereATextIsWrong() {
        BadQuery bad = assertThrows(BadQuery.class, () -> json("SELECT *\nWHERE { ?s ? }", 30));
        assertEquals("line 2, column 12: unexpected '?'", bad.fault().split(";")[0]);
        assertEquals(new QueryPosition(2, 12, "?"), bad.spot().orElseThrow());
        assertThrows(
                Question.WrongQuestion.class,
                () -> workers.ask(
                        job("ASK {}", new Job.Task.Serialize(Format.TURTLE, ResultLimit.ALL), 30), () -> false));
    }

    @Test
    void killsWhatDoesNotStop() {
        long start = System.nanoTime();
        Endpoint.FailedQuery late = assertThrows(Endpoint.FailedQuery.class, () -> json(DEAF, 2));
        assertEquals("query: stopped after 2 s; ask for less, or for more time", late.getMessage());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(3).toNanos());
        stillAnswers();
    }

    @Test
    void endsWhatNeedsTooMuchMemory() {
        String text =
                "SELECT DISTINCT ?long { ?s ?p ?o . ?s2 ?p2 ?o2 BIND(CONCAT(%s, STR(?s), STR(?o), STR(?s2), STR(?o2)) AS ?long) } ORDER BY ?long"
                        .formatted(String.join(",", Collections.nCopies(100, "'" + "x".repeat(1000) + "'")));
        QueryBounds.BeyondBounds grows = assertThrows(QueryBounds.BeyondBounds.class, () -> json(text, 60));
        assertEquals("the query needs more than 96 MiB of memory; ask for less at once", grows.getMessage());
        stillAnswers();
    }

    @Test
    void endsWhatNobodyWaitsForAnyMore() {
        long start = System.nanoTime();
        Job job = job(DEAF, new Job.Task.Serialize(Format.JSON, ResultLimit.ALL), 60);
        String words = String.valueOf(assertThrows(
                        Endpoint.FailedQuery.class,
                        () -> workers.ask(job, () -> System.nanoTime() - start > 300_000_000))
                .getMessage());
        assertTrue(words.endsWith("nobody waits for it any more"), words);
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
        stillAnswers();
    }

    @Test
    void goesOnInAnotherWhenOneIsKilled() {
        for (int round = 0; round < 3; round++) {
            workers.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            stillAnswers();
        }
    }

    @Test
    void endsWithItsPipe() throws IOException, InterruptedException {
        Process alone = new ProcessBuilder(new WorkerProcess.WorkerCommand(ONE, snapshot.files()).words())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(WorkerProcess.READY, alone.getInputStream().read());
        Wire.write(job(DEAF, new Job.Task.FirstRows(1), 60), new DataOutputStream(alone.getOutputStream()));
        alone.getOutputStream().close();
        assertTrue(alone.waitFor(5, TimeUnit.SECONDS));
    }

    @Test
    void leavesNoProcessAndNoNamesOfFiles() throws IOException {
        Path other = folder.resolve("other");
        TestStores.build(other, "second");
        try (Snapshot second = new Store(other).current().orElseThrow()) {
            Set<Long> pids;
            try (Workers two = Workers.over(second.files(), ONE)) {
                pids = two.pids();
                assertFalse(pids.isEmpty());
            }
            assertTrue(pids.stream().noneMatch(pid -> ProcessHandle.of(pid).isPresent()));
            try (Stream<Path> views = Files.list(second.files().getParent())) {
                assertEquals(2, views.count(), "its own names and their lock");
            }
        }
    }
}
