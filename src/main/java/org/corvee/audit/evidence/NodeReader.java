package org.corvee.audit.evidence;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a graph says of single nodes.
 *
 * @param graph is read inside the caller's transaction
 */
public record NodeReader(Graph graph) {
    /** Sorts nodes by their texts, so that every build reads them in one order. */
    static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);

    /** The values of a property, in one order. */
    public Stream<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(BY_TEXT);
    }

    /** The value of a property that has one. */
    public Optional<Node> value(Node subject, Node property) {
        return values(subject, property).findFirst();
    }

    /** The text of a literal value. */
    public Optional<String> text(Node subject, Node property) {
        return value(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** Whether the graph says that a node is of a class. */
    public boolean isA(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    /** What people call a node: its English label before another, else how it is described, else its date. */
    public Optional<String> label(Node node) {
        return english(node, RDFS.label.asNode())
                .or(() -> english(node, SKOS.prefLabel.asNode()))
                .or(() -> text(node, Terms.DESCRIBED))
                .or(() -> text(node, Terms.EDTF));
    }

    /** A node as a sentence names it: a value itself, a label, or the end of the IRI. */
    public String name(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : label(node).orElseGet(() -> localName(node));
    }

    private Optional<String> english(Node node, Node property) {
        return values(node, property)
                .filter(Node::isLiteral)
                .min(Comparator.<Node, Boolean>comparing(NodeReader::isForeign)
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm);
    }

    private static boolean isForeign(Node label) {
        String language = label.getLiteralLanguage();
        return !language.isEmpty() && !language.startsWith("en");
    }

    private static String localName(Node node) {
        String iri = node.toString();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
