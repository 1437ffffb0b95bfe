package org.corvee.audit.trace;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * The things that a graph knows, by what somebody has written.
 *
 * @param graph is read inside the transaction of whoever holds it
 */
record KnownThings(EvidenceGraph graph) {
    /**
     * The node of an id that the graph knows.
     *
     * @throws UnknownId naming what is near
     */
    Node thing(String written) {
        ShortNames names = graph.names();
        return Stream.of(written, "claim/" + written, "document/" + written, "testimony/" + written)
                .flatMap(id -> names.thing(id).stream())
                .map(iri -> NodeFactory.createURI(iri.value()))
                .filter(node -> graph.graph().contains(node, Node.ANY, Node.ANY))
                .findFirst()
                .orElseThrow(() -> new UnknownId("no '%s' in this graph; %s"
                        .formatted(
                                EscapedText.line(written),
                                near(written).remedy("write an id such as place/vladivostok"))));
    }

    /** The near ids; where none is, those that begin nearly so, since a slug often goes on with a date. */
    private NearWords near(String written) {
        Set<String> known = known(written);
        NearWords whole = NearWords.of(written, known);
        if (!whole.known().isEmpty()) {
            return whole;
        }
        Map<String, String> beginnings = new TreeMap<>();
        known.forEach(id -> beginnings.putIfAbsent(id.substring(0, Math.min(id.length(), written.length() + 1)), id));
        return new NearWords(
                written,
                NearWords.of(written, beginnings.keySet()).known().stream()
                        .flatMap(beginning -> Stream.ofNullable(beginnings.get(beginning)))
                        .toList());
    }

    /** The ids that could have been meant: of the same type, where a type is written. */
    private Set<String> known(String written) {
        String type = written.contains("/") ? written.substring(0, written.indexOf('/') + 1) : "";
        Set<String> ids = new TreeSet<>();
        graph.graph().stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .forEach(node -> graph.names().slug(new Term.Iri(node.getURI())).ifPresent(ids::add));
        Set<String> same =
                ids.stream().filter(id -> id.startsWith(type)).collect(Collectors.toCollection(TreeSet::new));
        return same.isEmpty() ? ids : same;
    }
}
