package org.corvee.ontology;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;

/** Validates graphs against the shapes of one file and says in words what is wrong. */
record Inspector(Graph shapesGraph, Shapes shapes) {

    static Inspector of(Path file) {
        Graph graph = OntologyFiles.read(file);
        return new Inspector(graph, Shapes.parse(graph));
    }

    /** What is wrong with the data, each with its place; nothing when the data conform. */
    List<String> faults(Graph data) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(entry -> entry.focusNode() + ": " + entry.message())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every message that the shapes can give, with {@code {?value}} where the offender will stand. */
    List<String> messages() {
        return shapesGraph.stream(null, SHACL.message, null)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }
}
