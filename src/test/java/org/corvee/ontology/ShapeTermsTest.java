package org.corvee.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes use only SHACL terms that Jena heeds.
 *
 * <p>Jena passes over a term that it does not know, such as {@code sh:reifierShape}, and then everything conforms. Each
 * term listed here is used by a shape that {@link ShapesTest} has seen fail.
 */
class ShapeTermsTest {
    private static final Set<String> HEEDED = Set.of(
            "NodeShape",
            "targetClass",
            "targetNode",
            "targetSubjectsOf",
            "property",
            "path",
            "alternativePath",
            "minCount",
            "maxCount",
            "class",
            "datatype",
            "nodeKind",
            "IRI",
            "IRIOrLiteral",
            "in",
            "hasValue",
            "pattern",
            "minInclusive",
            "lessThan",
            "lessThanOrEquals",
            "languageIn",
            "uniqueLang",
            "qualifiedValueShape",
            "qualifiedMinCount",
            "or",
            "xone",
            "not",
            "message",
            "sparql",
            "select",
            "prefixes",
            "declare",
            "prefix",
            "namespace");

    static Stream<Path> shapes() {
        return Stream.of(OntologyFiles.DATA_SHAPES, OntologyFiles.STYLE_SHAPES);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void areAllHeededByJena(Path file) {
        assertEquals(Set.of(), unheeded(OntologyFiles.read(file)));
    }

    @Test
    void noticesATermThatJenaPassesOver() {
        Graph shapes = OntologyFiles.read(OntologyFiles.DATA_SHAPES);
        Node claim = NodeFactory.createURI("https://w3id.org/corvee/shapes/data#Claim");
        shapes.add(claim, NodeFactory.createURI(SHACL.NS + "reifierShape"), claim);
        assertEquals(Set.of("reifierShape"), unheeded(shapes));
    }

    @Test
    void listsNoTermThatNoShapeUses() {
        Set<String> unused = new TreeSet<>(HEEDED);
        shapes().forEach(file -> unused.removeAll(used(OntologyFiles.read(file))));
        assertEquals(Set.of(), unused);
    }

    private static Set<String> unheeded(Graph shapes) {
        Set<String> terms = used(shapes);
        terms.removeAll(HEEDED);
        return terms;
    }

    private static Set<String> used(Graph shapes) {
        return shapes.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(SHACL.NS))
                .map(node -> node.getURI().substring(SHACL.NS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
