package org.corvee.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.TripleCounts;

/**
 * What a graph would count more if some triples were added: only what it does not have yet.
 *
 * @param graph to which they would be added
 */
record Addition(Graph graph) {
    /** Counts what is new. */
    GraphCounts of(Collection<Triple> said) {
        Set<Triple> fresh = new HashSet<>(said);
        fresh.removeIf(graph::contains);
        Map<String, Set<Triple>> byProperty = new HashMap<>();
        TreeMap<String, Long> classes = new TreeMap<>();
        for (Triple triple : fresh) {
            byProperty
                    .computeIfAbsent(triple.getPredicate().getURI(), none -> new HashSet<>())
                    .add(triple);
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
        TreeMap<String, TripleCounts> properties = new TreeMap<>();
        byProperty.forEach((property, triples) -> properties.put(
                property, tripleCounts(triples, triples.iterator().next().getPredicate())));
        return new GraphCounts(tripleCounts(fresh, Node.ANY), classes, properties);
    }

    private TripleCounts tripleCounts(Set<Triple> triples, Node property) {
        long subjects = triples.stream()
                .map(Triple::getSubject)
                .distinct()
                .filter(subject -> !graph.contains(subject, property, Node.ANY))
                .count();
        long objects = triples.stream()
                .map(Triple::getObject)
                .distinct()
                .filter(object -> !graph.contains(Node.ANY, property, object))
                .count();
        return new TripleCounts(triples.size(), subjects, objects);
    }
}
