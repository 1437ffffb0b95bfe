package org.corvee.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.TripleCounts;

/**
 * What a build makes of its graph before it is written.
 *
 * @param table all that is in it so far
 */
record Draft(TripleTable table) {
    /** The description names its own partitions, and its numbers are objects as well; a few askings settle all. */
    private static final int ASKED = 12;

    /** Gives triples that follow from the draft. */
    @FunctionalInterface
    interface Deriver {
        void derive(StreamRDF into);
    }

    /** Lets a rule read the draft, then adds what it gave; gives how many triples that was. */
    long add(Deriver rule) {
        rule.derive(table.sink());
        return table.settle();
    }

    /** Adds what the draft says of itself, and gives its counts, which include that. */
    GraphCounts describe(Recipe.GraphDescription describing) {
        Description description = Description.of(
                describing,
                Counting.of(table.dataset()),
                new Addition(table.dataset().getDefaultGraph()));
        add(into -> description.said().forEach(into::triple));
        return description.counts();
    }

    /**
     * What a graph says of itself.
     *
     * @param said what is said
     * @param counts of the graph with it
     */
    record Description(List<Triple> said, GraphCounts counts) {
        /** Asks until the counts agree with what is said of them. */
        static Description of(Recipe.GraphDescription describing, GraphCounts data, Addition addition) {
            GraphCounts counts = data;
            for (int asked = 0; asked < ASKED; asked++) {
                List<Triple> said = List.copyOf(describing.of(counts));
                GraphCounts all = data.plus(addition.of(said));
                if (all.equals(counts)) {
                    return new Description(said, counts);
                }
                counts = all;
            }
            throw new IllegalStateException("the description of the graph changes each time that it is asked for");
        }
    }

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
}
