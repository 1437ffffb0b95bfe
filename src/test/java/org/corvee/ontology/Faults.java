package org.corvee.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.update.UpdateAction;

/** A fault is a SPARQL update that breaks one thing in a graph that was right. */
final class Faults {
    private static final String BASE = "BASE <https://w3id.org/corvee/id/>\n";
    private static final String PREFIXES = declarations(OntologyFiles.read(OntologyFiles.PREFIXES));

    private Faults() {}

    static Graph apply(Path fault, Graph right) throws IOException {
        Graph wrong = OntologyFiles.copy(right);
        UpdateAction.parseExecute(BASE + PREFIXES + Files.readString(fault), wrong);
        if (wrong.size() == right.size() && wrong.stream().allMatch(right::contains)) {
            throw new IllegalStateException(fault + ": changes nothing; correct its WHERE or its DELETE");
        }
        return wrong;
    }

    private static String declarations(Graph prefixes) {
        return prefixes.stream(null, SHACL.prefix, null)
                .map(triple -> "PREFIX " + triple.getObject().getLiteralLexicalForm() + ": <"
                        + namespace(prefixes, triple.getSubject()) + ">")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String namespace(Graph prefixes, Node declaration) {
        return prefixes.stream(declaration, SHACL.namespace, null)
                .findFirst()
                .orElseThrow()
                .getObject()
                .getLiteralLexicalForm();
    }
}
