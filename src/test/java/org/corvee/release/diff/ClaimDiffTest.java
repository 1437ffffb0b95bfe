package org.corvee.release.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.release.diff.ClaimDiff.Kind;
import org.corvee.release.diff.ClaimDiff.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimDiffTest {
    private static final String BASE = "https://w3id.org/corvee/";
    private static final Map<String, String> PREFIXES = Map.of(
            "cv:",
            BASE + "ontology#",
            "rdf:",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs:",
            "http://www.w3.org/2000/01/rdf-schema#",
            "id:",
            BASE + "id/");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Sorted N-Triples of lines in which names are short. */
    private Path graph(String... blocks) throws IOException {
        List<String> lines = Arrays.stream(blocks)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(ClaimDiffTest::triple)
                .sorted()
                .toList();
        return Files.write(Files.createTempFile(folder, "graph", ".nt"), lines);
    }

    private static String triple(String line) {
        String[] parts = line.strip().split(" ", 3);
        return Stream.of(parts).map(ClaimDiffTest::term).collect(Collectors.joining(" ")) + " .";
    }

    private static String term(String brief) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> brief.startsWith(prefix.getKey()))
                .map(prefix -> "<" + prefix.getValue()
                        + brief.substring(prefix.getKey().length()) + ">")
                .findFirst()
                .orElse(brief);
    }

    private static String claim(String id, String says, String object, String passage, String voice, String more) {
        String subject = "id:claim/" + id;
        return """
                %1$s rdf:type cv:Claim
                %1$s rdf:subject id:cohort/a
                %1$s rdf:predicate cv:worksIn
                %1$s rdf:object id:place/%3$s
                %1$s cv:stance id:affirms
                %1$s cv:says "%2$s"@en
                %1$s cv:passage id:document/paper#char=%4$s
                %1$s cv:testimony id:testimony/paper.%5$s
                %6$s
                """
                .formatted(subject, says, object, passage, voice, more.replace("SELF", subject));
    }

    private static ClaimDiff diff(Path old, Path young) throws IOException {
        return ClaimDiff.of(GraphDiff.between(old, young));
    }

    private static List<String> ids(ClaimDiff diff, Kind kind) {
        return diff.claims().getOrDefault(kind, List.of()).stream()
                .map(change ->
                        change.id().replaceFirst(".*/", "") + (change.detail().isEmpty() ? "" : " " + change.detail()))
                .toList();
    }

    @Test
    void namesEachWayInWhichAClaimMayChange() throws IOException {
        ClaimDiff diff = diff(
                graph(
                        claim("same", "It stays.", "p", "1,2", "narrator", ""),
                        claim("words", "They work.", "p2", "3,4", "narrator", ""),
                        claim("grade", "They work.", "p3", "5,6", "narrator", "SELF cv:credibility id:c#3"),
                        claim("mark", "They work.", "p4", "7,8", "narrator", "SELF cv:marking id:tlp#clear"),
                        claim("place-old", "They work.", "p5", "9,10", "narrator", ""),
                        claim("voice-old", "They work.", "p6", "11,12", "narrator", ""),
                        claim("object-old", "They work.", "p7", "13,14", "narrator", ""),
                        claim("gone", "They work.", "p9", "15,16", "narrator", "")),
                graph(
                        claim("same", "It stays.", "p", "1,2", "narrator", ""),
                        claim("words", "They are at work.", "p2", "3,4", "narrator", ""),
                        claim("grade", "They work.", "p3", "5,6", "narrator", "SELF cv:credibility id:c#2"),
                        claim("mark", "They work.", "p4", "7,8", "narrator", "SELF cv:marking id:tlp#green"),
                        claim("place-new", "They work.", "p5", "9,11", "narrator", ""),
                        claim("voice-new", "They work.", "p6", "11,12", "trader", ""),
                        claim("object-new", "They work.", "p8", "13,14", "narrator", ""),
                        claim("new", "They left.", "p10", "17,18", "trader", "")));
        assertEquals(List.of("words"), ids(diff, Kind.REWORDED));
        assertEquals(List.of("grade credibility 3 → 2"), ids(diff, Kind.RE_GRADED));
        assertEquals(List.of("mark marking clear → green"), ids(diff, Kind.RE_MARKED));
        assertEquals(List.of("place-new passage char=9,10 → char=9,11"), ids(diff, Kind.RE_ANCHORED));
        assertEquals(List.of("voice-new testimony paper.narrator → paper.trader"), ids(diff, Kind.RE_ATTRIBUTED));
        assertEquals(List.of("object-new"), ids(diff, Kind.RESTATED));
        assertEquals(List.of("gone"), ids(diff, Kind.WITHDRAWN));
        assertEquals(List.of("new"), ids(diff, Kind.ADDED));
        assertEquals(8, diff.size());
        List<String> text = new DiffText("a", "b", 1).lines(diff);
        assertEquals(
                "a → b: 1 added, 1 withdrawn, 1 restated, 1 reworded, 1 anchored elsewhere, 1 attributed to another,"
                        + " 1 graded otherwise, 1 marked otherwise",
                text.get(0));
        assertTrue(text.containsAll(List.of("    - They work.", "    + They are at work.")), String.join("\n", text));
    }

    @Test
    void saysWhatTurned() throws IOException {
        String claim = claim("c", "They work there.", "p", "1,2", "narrator", "");
        String accepted =
                claim("c", "They work there.", "p", "1,2", "narrator", "SELF cv:assertedUnder id:policy/default");
        String conflict =
                """
                id:finding/%1$s rdf:type cv:Finding
                id:finding/%1$s rdf:type cv:Conflict
                id:finding/%1$s rdfs:label "They work there / they do not."@en
                """;
        String duty =
                """
                id:finding/d rdf:type cv:Finding
                id:finding/d rdf:type cv:ComplianceFinding
                id:finding/d cv:outcome id:outcome#%s
                id:finding/d rdfs:label "Paragraph 8 is %1$s."@en
                """;
        String fact = "id:cohort/a cv:worksIn id:place/p\nid:cohort/a rdf:type cv:WorkerCohort";
        ClaimDiff diff = diff(
                graph(
                        claim,
                        conflict.formatted("x"),
                        duty.formatted("undetermined"),
                        "id:cohort/a rdf:type cv:WorkerCohort"),
                graph(accepted, conflict.formatted("y"), duty.formatted("engaged"), fact));
        assertEquals(
                Map.of(
                        Turn.ACCEPTED, List.of("They work there."),
                        Turn.DUTY, List.of("Paragraph 8 is engaged.")),
                diff.consequences(),
                "a conflict with another id is the same conflict");
        assertEquals(new ClaimDiff.Tally(0, 0, 1), diff.others().get("WorkerCohort"));
        ClaimDiff back = diff(graph(accepted, fact, conflict.formatted("x")), graph(claim));
        assertEquals(List.of("They work there."), back.consequences().get(Turn.NOT_ACCEPTED));
        assertEquals(
                List.of("They work there / they do not."), back.consequences().get(Turn.NO_CONFLICT));
    }

    @Test
    void costsNothingWhereNothingDiffers() throws IOException {
        Path graph = graph(claim("c", "It stays.", "p", "1,2", "narrator", ""));
        ClaimDiff none = diff(graph, graph);
        assertEquals(List.of("a → b: no claim has changed"), new DiffText("a", "b", 9).lines(none));
    }

    @Test
    void writesAPatchThatLeadsFromOneToTheOther() throws IOException {
        Path old = graph("id:a cv:p \"1\"", "id:b cv:p \"1\"");
        Path young = graph("id:a cv:p \"1\"", "id:b cv:p \"2\"", "id:c cv:p \"3\"");
        StringBuilder patch = new StringBuilder();
        RdfPatch.write(GraphDiff.between(old, young), "aa", "bb", patch);
        assertEquals(
                """
                H id <urn:sha256:bb> .
                H prev <urn:sha256:aa> .
                TX .
                D <https://w3id.org/corvee/id/b> <https://w3id.org/corvee/ontology#p> "1" .
                A <https://w3id.org/corvee/id/b> <https://w3id.org/corvee/ontology#p> "2" .
                A <https://w3id.org/corvee/id/c> <https://w3id.org/corvee/ontology#p> "3" .
                TC .
                """,
                patch.toString());
    }

    @Test
    void refusesWhatIsNotSorted() throws IOException {
        Path file = Files.writeString(folder.resolve("x.nt"), "<b> <p> \"1\" .\n<a> <p> \"1\" .\n");
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> GraphDiff.between(file, file)).getMessage())
                .endsWith("x.nt: not sorted: '<a>' stands behind '<b>'"));
    }
}
