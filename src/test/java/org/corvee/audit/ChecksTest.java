package org.corvee.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each check finds its problem in its wrong input, and nothing in the right one. */
class ChecksTest {
    private static final List<Checks.Stored> STORED = Inputs.checks().stored();

    /** An ontology larger than any small graph is; its check has a small ontology of its own. */
    private static final String UNUSED = "term-unused";

    @TestFactory
    Stream<DynamicTest> findsWhatIsWrong() {
        return STORED.stream()
                .map(stored -> DynamicTest.dynamicTest(stored.check().name(), () -> findsWhatIsWrong(stored)));
    }

    private static void findsWhatIsWrong(Checks.Stored stored) throws IOException {
        Path file = Inputs.WRONG.resolve(stored.check().name() + ".wrong.ttl");
        Graph wrong = Inputs.read(file);
        if (!stored.check().name().equals(UNUSED)) {
            GraphUtil.addInto(wrong, Inputs.right());
        }
        List<String> expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# finds: "))
                .map(line -> line.substring("# finds: ".length()))
                .toList();
        List<String> found = find(stored, wrong).stream().map(Inputs::written).toList();
        assertEquals(expected.size(), found.size(), () -> "found " + found);
        for (String each : expected) {
            assertTrue(found.stream().anyMatch(f -> isSaidBy(f, each)), () -> "not found: %s in %s"
                    .formatted(each, found));
        }
    }

    /** A notice says at least what is expected of it: its focus and the details that are named. */
    private static boolean isSaidBy(String found, String expected) {
        String[] words = expected.split(" (?=[a-z]+=)");
        return (found + " ").startsWith(words[0] + " ")
                && Stream.of(words).skip(1).allMatch(word -> (found + " ").contains(" " + word + " "));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingInTheRightGraph() {
        return STORED.stream()
                .filter(stored -> !stored.check().name().equals(UNUSED))
                .map(stored -> DynamicTest.dynamicTest(
                        stored.check().name(),
                        () -> assertEquals(
                                List.of(),
                                find(stored, Inputs.right()).stream()
                                        .map(Inputs::written)
                                        .toList())));
    }

    @Test
    void everyCheckHasItsWrongInputAndItsSeverity() throws IOException {
        TreeSet<String> wrong = new TreeSet<>();
        try (Stream<Path> files = Files.list(Inputs.WRONG)) {
            files.map(file -> file.getFileName().toString().replace(".wrong.ttl", ""))
                    .forEach(wrong::add);
        }
        assertEquals(
                STORED.stream().map(stored -> stored.check().name()).collect(Collectors.toCollection(TreeSet::new)),
                wrong);
        new Auditor(Inputs.checks(), Inputs.profile());
    }

    @Test
    void refusesACheckThatDoesNotSayWhyItMatters(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit/silent.rq");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#+ problem: It is wrong.\n#+ fix: Mend it.\nSELECT ?focus { ?focus a ?type }\n");
        Library library = Library.read(folder);
        Auditor.UnusableAudit wrong = assertThrows(Auditor.UnusableAudit.class, () -> Checks.of(library));
        assertEquals(file + ":1: no why; add '#+ why: ' and one sentence", wrong.getMessage());
    }

    @Test
    void listsWhoMayBeRecognisedForEditorsOnly() {
        for (String check :
                List.of("witness-singled-out", "witness-with-many-attributes", "witness-described-closer")) {
            Outcome everybody = outcome(check, Check.Audience.EVERYBODY);
            Outcome editors = outcome(check, Check.Audience.EDITORS);
            assertEquals(List.of(), everybody.notices(), check);
            assertTrue(everybody.withheld() > 0 && !everybody.isClean(), check);
            assertEquals(0, editors.withheld(), check);
            assertEquals(everybody.places(), editors.notices().size(), check);
        }
    }

    private static Outcome outcome(String check, Check.Audience audience) {
        Graph graph = Inputs.read(Inputs.WRONG.resolve(check + ".wrong.ttl"));
        GraphUtil.addInto(graph, Inputs.right());
        return new Auditor(Inputs.checks(), Inputs.profile(), audience)
                .audit(Inputs.endpoint(graph), EvidenceGraph.of(graph), List.of(), asked -> {}).stream()
                        .filter(outcome -> outcome.check().name().equals(check))
                        .findAny()
                        .orElseThrow();
    }

    @Test
    void refusesACheckThatSelectsNoFocus() {
        StoredQuery query = StoredQuery.of("blind.rq", "SELECT ?thing { ?thing a ?type }");
        Check check = new Check("blind", "It is wrong.", "It matters.", "Mend it.");
        Checks checks = new Checks(List.of(new Checks.Stored(check, query.question(Map.of(), ShortNames.PUBLISHED))));
        var graph = Inputs.endpoint(Inputs.right());
        Auditor.UnusableAudit wrong = assertThrows(Auditor.UnusableAudit.class, () -> checks.find(graph, asked -> {}));
        assertEquals("blind.rq: has no column ?focus; select what the check is about as ?focus", wrong.getMessage());
    }

    private static List<Outcome.Notice> find(Checks.Stored stored, Graph graph) {
        Endpoint endpoint = stored.check().name().equals(UNUSED) ? Inputs.alone(graph) : Inputs.endpoint(graph);
        return new Checks(List.of(stored)).find(endpoint, asked -> {}).get(0).notices();
    }
}
