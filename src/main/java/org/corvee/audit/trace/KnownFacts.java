package org.corvee.audit.trace;

import static org.corvee.query.Nodes.iri;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;

/**
 * The triples that a graph asserts or claims, by what somebody has written.
 *
 * @param graph is read inside the transaction of whoever holds it
 */
record KnownFacts(EvidenceGraph graph) {
    /** The triples of a subject and a property, asserted or claimed. */
    Set<Triple> of(Node subject, String written) {
        Set<Triple> all = of(subject).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Triple> meant = all.stream()
                .filter(triple -> isCalled(triple.getPredicate(), written))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (meant.isEmpty()) {
            List<String> properties = all.stream()
                    .map(triple -> graph.statement(triple).property())
                    .distinct()
                    .sorted()
                    .toList();
            throw new Tracer.UnknownId("%s: no claim has its '%s'; %s"
                    .formatted(
                            graph.label(subject).id(),
                            EscapedText.line(written),
                            NearWords.of(written, properties)
                                    .remedy(
                                            properties.isEmpty()
                                                    ? "nor anything else"
                                                    : "there is: " + String.join(", ", properties))));
        }
        return meant;
    }

    /**
     * The triples of a subject, a property and an object: one, or several that are called the same.
     *
     * @throws Tracer.UnknownId naming the objects that there are
     */
    List<Triple> of(Node subject, String property, String object) {
        Set<Triple> triples = of(subject, property);
        List<Triple> meant = triples.stream()
                .filter(triple -> isCalled(triple.getObject(), object))
                .toList();
        if (meant.isEmpty()) {
            List<String> objects = triples.stream()
                    .map(triple -> graph.label(triple.getObject()).text())
                    .toList();
            throw new Tracer.UnknownId("%s %s: no '%s'; %s"
                    .formatted(
                            graph.label(subject).id(),
                            property,
                            EscapedText.line(object),
                            NearWords.of(object, objects).remedy("there is: " + String.join(", ", objects))));
        }
        return meant;
    }

    /** The triples of a subject. */
    Stream<Triple> of(Node subject) {
        return Stream.concat(
                graph.subjects(RDF.subject.asNode(), subject).stream().flatMap(claim -> graph.tripleOf(claim).stream()),
                graph.graph().find(subject, Node.ANY, Node.ANY).toList().stream()
                        .filter(triple -> isFactual(triple.getPredicate())));
    }

    private boolean isFactual(Node property) {
        return graph.graph().contains(property, iri(Cv.term("usableInFacts")), Node.ANY);
    }

    /** Whether a node goes by a name: its id, local name, label, or the way data write a quantity. */
    private boolean isCalled(Node node, String written) {
        Label named = graph.label(node);
        String plain = written.replaceAll("^\"|\"$", "");
        return Stream.of(named.id(), named.text(), named.iri(), named.id().replaceFirst("^[a-z]+[:/]", ""))
                .anyMatch(name -> name.equalsIgnoreCase(plain) || name.equalsIgnoreCase(inWords(plain)));
    }

    /** The signs of a quantity in data as its label says them: {@code ~150 persons} is {@code about 150 persons}. */
    private static String inWords(String quantity) {
        return quantity.replaceFirst("^~", "about ")
                .replaceFirst("^<=", "at most ")
                .replaceFirst("^>=", "at least ")
                .replaceFirst("^<", "less than ")
                .replaceFirst("^>", "more than ")
                .replace("..", " to ")
                .replace("/", " per ");
    }
}
