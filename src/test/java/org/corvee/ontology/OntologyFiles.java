package org.corvee.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files under {@code ontology/} and the faults that tests do to them. */
final class OntologyFiles {
    static final Path TERMS = Path.of("ontology/corvee.ttl");
    static final Path VOCABULARIES = Path.of("ontology/vocabularies.ttl");
    static final Path ALIGNMENTS = Path.of("ontology/alignments.ttl");
    static final Path PREFIXES = Path.of("ontology/prefixes.ttl");
    static final Path EXAMPLES = Path.of("ontology/examples");
    static final Path SETTING = EXAMPLES.resolve("00-setting.ttl");
    static final Path DATA_SHAPES = Path.of("ontology/shapes/data.ttl");
    static final Path STYLE_SHAPES = Path.of("ontology/shapes/style.ttl");
    static final Path DATA_FAULTS = Path.of("src/test/resources/ontology/data");
    static final Path STYLE_FAULTS = Path.of("src/test/resources/ontology/style");

    private static final Graph OWN_TERMS = read(TERMS, VOCABULARIES);
    private static final String WRONG = ".wrong.ttl";
    private static final String FAILS = "# fails: ";

    private OntologyFiles() {}

    static Graph read(Path... files) {
        return readInto(GraphFactory.createDefaultGraph(), files);
    }

    static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, graph);
        return copy;
    }

    /** The files together with the terms and vocabularies that they use. */
    static Graph withTerms(Path... files) {
        return readInto(copy(OWN_TERMS), files);
    }

    private static Graph readInto(Graph graph, Path... files) {
        for (Path file : files) {
            RDFDataMgr.read(graph, file.toUri().toString());
        }
        return graph;
    }

    static List<Path> examples() {
        return list(EXAMPLES).filter(file -> !isWrong(file)).toList();
    }

    static List<Path> wrongTwins() {
        return list(EXAMPLES).filter(OntologyFiles::isWrong).toList();
    }

    static List<Path> faults(Path folder) {
        return list(folder).toList();
    }

    static Path rightTwin(Path wrong) {
        return wrong.resolveSibling(wrong.getFileName().toString().replace(WRONG, ".ttl"));
    }

    /** What the first line of a wrong file says that the shapes will say. */
    static String expectedFault(Path wrong) throws IOException {
        String first = Files.readAllLines(wrong).get(0);
        if (!first.startsWith(FAILS)) {
            throw new IllegalStateException(wrong + ":1: begins with '" + first + "'; begin it with '" + FAILS + "…'");
        }
        return first.substring(FAILS.length());
    }

    private static boolean isWrong(Path file) {
        return file.toString().endsWith(WRONG);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
