package org.corvee.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.corvee.query.Nodes;

/**
 * All that a graph says of one node, read at once.
 *
 * @param values by property, each in one order
 */
record Description(NodeReader nodes, Map<Node, List<Node>> values) {
    List<Node> all(String property) {
        return values.getOrDefault(Nodes.iri(property), List.of());
    }

    Optional<Node> value(String property) {
        return all(property).stream().findFirst();
    }

    /** The text of a value; empty where there is none. */
    String text(String property) {
        return value(property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** A count; -1 where there is none. */
    int number(String property) {
        String text = text(property);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The word of a concept; empty where there is none. */
    String word(String property) {
        return value(property)
                .filter(Node::isURI)
                .map(concept -> concept.getURI().substring(concept.getURI().lastIndexOf('#') + 1))
                .orElse("");
    }

    Optional<Label> label(String property) {
        return value(property).map(nodes::label);
    }

    List<Label> labels(String property) {
        return all(property).stream().map(nodes::label).toList();
    }

    /** What a value leads to. */
    <T> Optional<T> read(String property, Function<Node, T> reader) {
        return value(property).map(reader);
    }
}
