package org.corvee.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.query.Labels;
import org.corvee.query.Nodes;
import org.corvee.query.Term;

/**
 * What a graph says of single nodes.
 *
 * @param graph is read inside the caller's transaction
 * @param labels of the same graph
 */
public record NodeReader(Graph graph, Labels labels) {
    /** Sorts nodes by their texts, so that every build reads them in one order. */
    private static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);

    /** The values of a property, in one order. */
    public Stream<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(BY_TEXT);
    }

    /** The value of a property that has one. */
    public Optional<Node> value(Node subject, Node property) {
        Node first = null;
        for (Iterator<Triple> found = graph.find(subject, property, Node.ANY); found.hasNext(); ) {
            Node next = found.next().getObject();
            first = first == null || BY_TEXT.compare(next, first) < 0 ? next : first;
        }
        return Optional.ofNullable(first);
    }

    /** The text of a literal value. */
    public Optional<String> text(Node subject, Node property) {
        return value(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** All that the graph says of a node, for a node of which it does not say much. */
    NodeDescription describe(Node node) {
        Map<Node, List<Node>> values = new HashMap<>();
        graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> values.computeIfAbsent(
                        triple.getPredicate(), property -> new ArrayList<>(1))
                .add(triple.getObject()));
        values.values().forEach(several -> several.sort(BY_TEXT));
        return new NodeDescription(this, values);
    }

    /** The subjects of a property and an object, in the order of their names. */
    public List<Node> subjects(Node property, Node object) {
        return graph.stream(Node.ANY, property, object)
                .map(Triple::getSubject)
                .distinct()
                .sorted(BY_TEXT)
                .toList();
    }

    /** Whether the graph says that a node is of a class. */
    public boolean isA(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    /** The node with what readers call it. */
    public Label label(Node node) {
        return Nodes.term(node) instanceof Term.Iri iri
                ? new Label(iri, labels.names().brief(iri), labels.name(iri))
                : Label.value(Nodes.term(node));
    }

    /**
     * All that a graph says of one node, read at once.
     *
     * @param values by property, each in one order
     */
    record NodeDescription(NodeReader nodes, Map<Node, List<Node>> values) {
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
}
