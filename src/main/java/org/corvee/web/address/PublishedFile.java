package org.corvee.web.address;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;

/**
 * A file that stands at its own IRI.
 *
 * @param turtle the file as it was written, or empty when it is a part of another
 */
record PublishedFile(Node iri, Graph graph, String turtle) {
    private static final Pattern DEFINED = Pattern.compile("(?m)^([A-Za-z-]*:[A-Za-z0-9._-]+|<[^>]+>) a ");

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
        String order = DEFINED.matcher(turtle)
                .results()
                .map(found -> iri(found.group(1)))
                .collect(Collectors.joining("\n", "\n", "\n"));
        return graph.find(Node.ANY, property, object).mapWith(triple -> triple.getSubject()).toList().stream()
                .filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparingInt((Node node) -> order.indexOf("\n" + node.getURI() + "\n"))
                        .thenComparing(Node::getURI))
                .toList();
    }

    private String iri(String written) {
        Matcher matcher = Pattern.compile("<(.+)>").matcher(written);
        return matcher.matches() ? matcher.group(1) : graph.getPrefixMapping().expandPrefix(written);
    }
}
