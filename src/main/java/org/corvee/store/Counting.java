package org.corvee.store;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.TripleCounts;

/**
 * Counts a database by scanning its indexes: what is the same comes together, so that nothing has to be remembered but
 * one number a property and a class.
 */
final class Counting {
    private final IndexScan scan;
    private final Map<Long, Count> properties = new HashMap<>();
    private final Map<Long, Count> classes = new HashMap<>();
    private final Count all = new Count();
    private long first;
    private long second;

    private Counting(IndexScan scan) {
        this.scan = scan;
    }

    /** Triples, subjects and objects so far. */
    private static final class Count {
        private long triples = 0;
        private long subjects = 0;
        private long objects = 0;

        private TripleCounts tripleCounts() {
            return new TripleCounts(triples, subjects, objects);
        }
    }

    static GraphCounts of(DatasetGraph database) {
        Counting counting = new Counting(IndexScan.of(database));
        counting.subjects();
        counting.objects();
        counting.values();
        counting.types();
        return counting.counts();
    }

    private void subjects() {
        begin();
        scan.all(IndexScan.Order.SPO, (subject, property, object) -> {
            Count count = property(property);
            all.triples++;
            count.triples++;
            boolean other = subject != first;
            all.subjects += other ? 1 : 0;
            count.subjects += other || property != second ? 1 : 0;
            at(subject, property);
        });
    }

    private void objects() {
        begin();
        scan.all(IndexScan.Order.OSP, (subject, property, object) -> {
            all.objects += object != first ? 1 : 0;
            at(object, subject);
        });
    }

    private void values() {
        begin();
        scan.all(IndexScan.Order.POS, (subject, property, object) -> {
            property(property).objects += property != first || object != second ? 1 : 0;
            at(property, object);
        });
    }

    private void types() {
        scan.id(RDF.type.asNode())
                .ifPresent(type ->
                        scan.starting(IndexScan.Order.POS, type, (subject, property, object) -> classes.computeIfAbsent(
                                        object, none -> new Count())
                                .triples++));
    }

    /** No node has these numbers, so that the first triple of a scan is new. */
    private void begin() {
        at(-1, -1);
    }

    private void at(long one, long two) {
        first = one;
        second = two;
    }

    private Count property(long property) {
        return properties.computeIfAbsent(property, none -> new Count());
    }

    private GraphCounts counts() {
        SortedMap<String, Long> instances = new TreeMap<>();
        named(classes, (String name, Count count) -> instances.put(name, count.triples));
        SortedMap<String, TripleCounts> byProperty = new TreeMap<>();
        named(properties, (String name, Count count) -> byProperty.put(name, count.tripleCounts()));
        return new GraphCounts(all.tripleCounts(), instances, byProperty);
    }

    private void named(Map<Long, Count> counts, BiConsumer<String, Count> take) {
        counts.forEach((id, count) -> take.accept(scan.node(id).getURI(), count));
    }
}
