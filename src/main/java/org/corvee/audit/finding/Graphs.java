package org.corvee.audit.finding;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a graph says of single nodes.
 *
 * @param graph is read inside the caller's transaction
 */
record Graphs(Graph graph) {
    /** The values of a property, sorted by their texts so that every build reads them in one order. */
    Stream<Node> values(Node subject, Node property) {
        ExtendedIterator<Node> objects = graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject());
        return objects.toList().stream().sorted((a, b) -> a.toString().compareTo(b.toString()));
    }

    /** The value of a property that has one. */
    Optional<Node> value(Node subject, Node property) {
        return values(subject, property).findFirst();
    }

    /** The text of a literal value. */
    Optional<String> text(Node subject, Node property) {
        return value(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** For which time a claim holds. */
    Period period(Node claim) {
        return new Period(
                value(claim, Terms.HOLDS_DURING).isPresent(),
                text(claim, Terms.HOLDS_FROM).orElse(null),
                text(claim, Terms.HOLDS_TO).orElse(null));
    }

    boolean isA(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    /** A node as an English sentence names it. */
    String name(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return english(node, RDFS.label.asNode())
                .or(() -> english(node, SKOS.prefLabel.asNode()))
                .or(() -> text(node, Terms.DESCRIBED))
                .orElseGet(() -> localName(node));
    }

    private Optional<String> english(Node node, Node property) {
        return values(node, property)
                .filter(Node::isLiteral)
                .filter(label -> label.getLiteralLanguage().isEmpty()
                        || label.getLiteralLanguage().startsWith("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private static String localName(Node node) {
        String iri = node.toString();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
