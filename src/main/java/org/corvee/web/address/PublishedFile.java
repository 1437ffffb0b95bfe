package org.corvee.web.address;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL;

/**
 * A file that stands at its own IRI.
 *
 * @param turtle the file as it was written, or empty when it is a part of another
 * @param places where each IRI is defined in it, counted from 0
 */
record PublishedFile(Node iri, Graph graph, String turtle, Map<String, Integer> places) {
    private static final Pattern DEFINED = Pattern.compile("(?m)^([A-Za-z-]*:[A-Za-z0-9._-]+|<[^>]+>) a ");

    private static final Pattern BRACKETED = Pattern.compile("<(.+)>");

    /** A file, or with an empty text a part of one. */
    static PublishedFile of(Node iri, Graph graph, String turtle) {
        Map<String, Integer> places = new HashMap<>();
        DEFINED.matcher(turtle)
                .results()
                .map(found -> iri(found.group(1), graph.getPrefixMapping()))
                .forEach(defined -> places.putIfAbsent(defined, places.size()));
        return new PublishedFile(iri, graph, turtle, places);
    }

    /** Whether that is the version that it is. */
    boolean isVersion(String version) {
        return graph.contains(iri, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(version));
    }

    /** The English text of a property, or any; empty without one. */
    String text(Node subject, Node property) {
        List<Node> texts = objects(subject, property);
        return texts.stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparing(
                                (Node text) -> text.getLiteralLanguage().equals("en") ? 0 : 1)
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** All values, in an order that does not change. */
    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** What has a value, in the order in which the file defines it. */
    List<Node> subjects(Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(triple -> triple.getSubject()).toList().stream()
                .filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparingInt((Node node) -> places.getOrDefault(node.getURI(), -1))
                        .thenComparing(Node::getURI))
                .toList();
    }

    private static String iri(String written, PrefixMapping prefixes) {
        Matcher matcher = BRACKETED.matcher(written);
        return matcher.matches() ? matcher.group(1) : prefixes.expandPrefix(written);
    }
}
