package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.corvee.store.NonconformingGraph.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scans find what SHACL finds, in the right and the wrong inputs of the ontology and in graphs broken at random. */
class ShapeScanTest {
    private static final Path ONTOLOGY = Path.of("ontology");
    private static final String FAILS = "# fails: ";
    private static final Graph SHAPES = graph(ONTOLOGY.resolve("shapes/data.ttl"));
    private static final Graph TERMS = graph(ONTOLOGY.resolve("corvee.ttl"), ONTOLOGY.resolve("vocabularies.ttl"));
    private static final Graph EXAMPLES = examples();

    private static Graph graph(Path... files) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            RDFDataMgr.read(graph, file.toUri().toString());
        }
        return graph;
    }

    private static List<Path> list(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Graph examples() {
        Graph all = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(all, TERMS);
        list("ontology/examples").stream()
                .filter(file -> !file.toString().endsWith(".wrong.ttl"))
                .forEach(file -> GraphUtil.addInto(all, graph(file)));
        return all;
    }

    /** What a published graph may hold; half of it is derived. */
    private static TripleTable table(Graph graph) {
        TripleTable table = new TripleTable();
        List<Triple> derived = new ArrayList<>();
        graph.stream()
                .filter(triple ->
                        !triple.getSubject().isBlank() && !triple.getObject().isBlank())
                .forEach(triple -> {
                    if (triple.hashCode() % 2 == 0) {
                        table.add(triple);
                    } else {
                        derived.add(triple);
                    }
                });
        table.settleData();
        derived.forEach(table::add);
        table.settle();
        return table;
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, graph);
        return copy;
    }

    @Test
    void doubtsNothingInTheExamples() {
        List<Shape> doubtful = ShapeScan.doubtful(Shapes.parse(SHAPES), table(EXAMPLES));
        assertEquals(List.of(), doubtful.stream().map(Shape::getShapeNode).toList());
    }

    static Stream<Path> wrongInputs() {
        return Stream.concat(
                list("ontology/examples").stream()
                        .filter(file -> file.toString().endsWith(".wrong.ttl")),
                list("src/test/resources/ontology/data").stream().filter(file -> !file.endsWith("blank-node.ru")));
    }

    @ParameterizedTest
    @MethodSource("wrongInputs")
    void findsWhatIsWrong(Path file) throws IOException {
        String text = Files.readString(file);
        String expected = text.lines()
                .filter(line -> line.startsWith(FAILS))
                .findFirst()
                .orElseThrow()
                .substring(FAILS.length());
        Graph wrong = copy(file.toString().endsWith(".ru") ? EXAMPLES : TERMS);
        if (file.toString().endsWith(".ru")) {
            UpdateAction.parseExecute(prefixes() + text, wrong);
        } else {
            GraphUtil.addInto(wrong, graph(ONTOLOGY.resolve("examples/00-setting.ttl"), file));
        }
        List<Violation> found = Conformance.violations(SHAPES, table(wrong));
        assertFalse(found.isEmpty(), expected);
        assertTrue(found.stream().allMatch(violation -> violation.message().contains(expected)), found::toString);
    }

    private static String prefixes() {
        Graph prefixes = graph(ONTOLOGY.resolve("prefixes.ttl"));
        return prefixes.stream(null, SHACL.prefix, null)
                .map(declared -> "PREFIX %s: <%s>%n"
                        .formatted(
                                declared.getObject().getLiteralLexicalForm(),
                                prefixes.stream(declared.getSubject(), SHACL.namespace, null)
                                        .findFirst()
                                        .orElseThrow()
                                        .getObject()
                                        .getLiteralLexicalForm()))
                .collect(Collectors.joining("", "BASE <https://w3id.org/corvee/id/>\n", ""));
    }

    @Test
    void agreesWithShaclOnGraphsThatAreBrokenAtRandom() {
        List<Triple> right = EXAMPLES.stream()
                .filter(triple -> !TERMS.contains(triple))
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
        Set<String> messages = new TreeSet<>();
        for (int seed = 0; seed < 5; seed++) {
            Graph broken = copy(EXAMPLES);
            breakUp(broken, right, new Random(seed));
            TripleTable table = table(broken);
            List<Violation> byShacl =
                    Conformance.violations(SHAPES, table.dataset().getDefaultGraph());
            assertEquals(byShacl, Conformance.violations(SHAPES, table), "graph " + seed);
            byShacl.forEach(violation -> messages.add(violation.message()));
        }
        assertTrue(messages.size() > 40, "so many shapes are violated: " + messages.size());
    }

    /** Takes triples away, and gives others the object or the subject of their like. */
    private static void breakUp(Graph graph, List<Triple> right, Random random) {
        for (int i = 0; i < 40; i++) {
            Triple one = right.get(random.nextInt(right.size()));
            Triple other = right.get(random.nextInt(right.size()));
            if (random.nextInt(4) > 0) {
                graph.delete(one);
            }
            switch (random.nextInt(3)) {
                case 0 -> graph.add(Triple.create(one.getSubject(), one.getPredicate(), other.getObject()));
                case 1 -> graph.add(Triple.create(other.getSubject(), one.getPredicate(), one.getObject()));
                default -> graph.add(Triple.create(one.getSubject(), other.getPredicate(), one.getObject()));
            }
        }
    }

    @Test
    void leavesToShaclWhatItDoesNotKnow() {
        Graph shapes = RDFParser.fromString(
                        """
                        PREFIX sh: <http://www.w3.org/ns/shacl#>
                        PREFIX cv: <https://w3id.org/corvee/ontology#>
                        PREFIX : <https://example.org/>
                        :closed a sh:NodeShape ; sh:targetClass cv:Claim ; sh:closed true ; sh:message "closed" .
                        :either a sh:NodeShape ; sh:targetClass cv:Claim ; sh:or ( [ sh:class cv:Passage ] [ sh:class cv:Work ] ) .
                        :deep a sh:NodeShape ; sh:targetClass cv:Claim ; sh:property [ sh:path cv:passage ;
                            sh:or ( [ sh:class cv:Work ] [ sh:property [ sh:path cv:sha256 ; sh:minCount 1 ] ] ) ] .
                        :inverse a sh:NodeShape ; sh:targetClass cv:Claim ;
                            sh:property [ sh:path [ sh:inversePath cv:restsOn ] ; sh:minCount 1 ] .
                        :optional a sh:NodeShape ; sh:targetNode cv:claim ; sh:sparql [
                            sh:message "optional" ; sh:select "SELECT $this WHERE { $this ?p ?o OPTIONAL { ?o ?q ?r } }" ] .
                        :known a sh:NodeShape ; sh:targetClass cv:Claim ; sh:property [ sh:path cv:says ; sh:minCount 1 ] .
                        """,
                        Lang.TURTLE)
                .toGraph();
        List<String> doubtful = ShapeScan.doubtful(Shapes.parse(shapes), table(EXAMPLES)).stream()
                .map(shape -> shape.getShapeNode().getLocalName())
                .sorted()
                .toList();
        assertEquals(List.of("closed", "deep", "either", "inverse", "optional"), doubtful);
    }
}
