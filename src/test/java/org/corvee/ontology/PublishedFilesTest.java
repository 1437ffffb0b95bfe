package org.corvee.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files whose triples enter a published graph keep its rules: no blank nodes, and a prefix for every scheme. */
class PublishedFilesTest {

    static Stream<Path> published() {
        return Stream.of(
                OntologyFiles.TERMS, OntologyFiles.VOCABULARIES, OntologyFiles.ALIGNMENTS, OntologyFiles.PREFIXES);
    }

    @ParameterizedTest
    @MethodSource("published")
    void haveNoBlankNode(Path file) {
        List<Triple> blank = OntologyFiles.read(file).stream()
                .filter(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank())
                .toList();
        assertEquals(List.of(), blank);
    }

    @Test
    void declareAPrefixForEveryConceptScheme() {
        Graph vocabularies = OntologyFiles.read(OntologyFiles.VOCABULARIES);
        Set<String> schemes = vocabularies.stream(null, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
                .map(triple -> triple.getSubject().getURI() + "#")
                .collect(Collectors.toCollection(TreeSet::new));
        schemes.removeAll(namespaces());
        assertEquals(Set.of(), schemes);
    }

    private static Set<String> namespaces() {
        return OntologyFiles.read(OntologyFiles.PREFIXES).stream(null, SHACL.namespace, null)
                .map(Triple::getObject)
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.toSet());
    }
}
