package org.corvee.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * The shapes let the right inputs pass and stop each wrong one for its reason alone.
 *
 * <p>Wrong inputs are the twins beside the examples and, for what is not worth an example, the SPARQL updates under
 * {@code src/test/resources/ontology} that break one thing in the sum of all examples or in the ontology itself.
 */
class ShapesTest {
    private static final Inspector DATA = Inspector.of(OntologyFiles.DATA_SHAPES);
    private static final Inspector STYLE = Inspector.of(OntologyFiles.STYLE_SHAPES);
    private static final Graph ALL_EXAMPLES =
            OntologyFiles.withTerms(OntologyFiles.examples().toArray(Path[]::new));
    private static final Graph ALL_TERMS = OntologyFiles.withTerms(OntologyFiles.ALIGNMENTS, OntologyFiles.PREFIXES);

    @TestFactory
    Stream<DynamicTest> letEveryExamplePass() {
        return OntologyFiles.examples().stream()
                .map(file -> test(file, () -> assertEquals(List.of(), DATA.faults(withSetting(file)))));
    }

    @TestFactory
    Stream<DynamicTest> stopEveryWrongTwin() {
        return OntologyFiles.wrongTwins().stream()
                .map(file -> test(file, () -> assertFault(file, DATA.faults(withSetting(file)))));
    }

    @TestFactory
    Stream<DynamicTest> stopEveryFaultInData() {
        return OntologyFiles.faults(OntologyFiles.DATA_FAULTS).stream()
                .map(file -> test(file, () -> assertFault(file, DATA.faults(Faults.apply(file, ALL_EXAMPLES)))));
    }

    @TestFactory
    Stream<DynamicTest> stopEveryFaultOfStyle() {
        return OntologyFiles.faults(OntologyFiles.STYLE_FAULTS).stream()
                .map(file -> test(file, () -> assertFault(file, STYLE.faults(Faults.apply(file, ALL_TERMS)))));
    }

    @Test
    void findNoFaultInTheSumOfAllExamples() {
        assertEquals(List.of(), DATA.faults(ALL_EXAMPLES));
    }

    @Test
    void findNoFaultInTheOntologysStyle() {
        assertEquals(List.of(), STYLE.faults(ALL_TERMS));
    }

    @Test
    void everyMessageAboutDataHasAnInputThatCausesIt() throws IOException {
        List<Path> wrong = Stream.concat(
                        OntologyFiles.wrongTwins().stream(), OntologyFiles.faults(OntologyFiles.DATA_FAULTS).stream())
                .toList();
        assertEquals(List.of(), unprovoked(DATA, wrong));
    }

    @Test
    void everyMessageAboutStyleHasAnInputThatCausesIt() throws IOException {
        assertEquals(List.of(), unprovoked(STYLE, OntologyFiles.faults(OntologyFiles.STYLE_FAULTS)));
    }

    @Test
    void everyWrongTwinHasARightOne() {
        for (Path wrong : OntologyFiles.wrongTwins()) {
            assertTrue(Files.exists(OntologyFiles.rightTwin(wrong)), wrong + " has no right twin");
        }
    }

    private static List<String> unprovoked(Inspector inspector, List<Path> wrong) throws IOException {
        TreeSet<String> messages = new TreeSet<>(inspector.messages());
        for (Path file : wrong) {
            String expected = OntologyFiles.expectedFault(file);
            List<String> meant = inspector.messages().stream()
                    .filter(message -> message.contains(expected))
                    .toList();
            assertEquals(1, meant.size(), () -> file + " means one message of the shapes, not " + meant);
            messages.removeAll(meant);
        }
        return List.copyOf(messages);
    }

    private static void assertFault(Path wrong, List<String> faults) throws IOException {
        String expected = OntologyFiles.expectedFault(wrong);
        assertFalse(faults.isEmpty(), () -> "nothing was found; expected '" + expected + "'");
        for (String fault : faults) {
            assertTrue(fault.contains(expected), () -> "expected '" + expected + "' alone, found " + faults);
        }
    }

    private static Graph withSetting(Path example) {
        return OntologyFiles.withTerms(OntologyFiles.SETTING, example);
    }

    private static DynamicTest test(Path file, Executable body) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), body);
    }
}
