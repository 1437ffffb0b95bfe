package org.corvee.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * Which properties the instances of each class have, and of which classes their values are: what
 * {@code queries/describe/schema.rq} asks, in two scans.
 */
public final class ClassSchema {
    private final IndexScan scan;

    /** What each node is an instance of, as the number of a set of classes. */
    private final NumberMap setOf = new NumberMap();

    private final List<Set<Long>> sets = new ArrayList<>(List.of(Set.of()));
    private final Map<Set<Long>, Integer> numbers = new HashMap<>(Map.of(Set.of(), 0));
    private final Map<Kinds, long[]> counts = new HashMap<>();

    /**
     * A property of the instances of a class.
     *
     * @param triples how many they have
     * @param values a class of some of its values, if any has one
     */
    public record Row(Node type, Node property, long triples, Optional<Node> values) {}

    /** The classes of a subject, a property, the classes of an object. */
    private record Kinds(int subject, long property, int object) {}

    private record ClassProperty(long type, long property) {}

    private ClassSchema(IndexScan scan) {
        this.scan = scan;
    }

    /** Gives every row, in no order. */
    public static void of(DatasetGraph dataset, Consumer<Row> rows) {
        ClassSchema schema = new ClassSchema(IndexScan.of(dataset));
        schema.types();
        schema.count();
        schema.give(rows);
    }

    private void types() {
        scan.id(RDF.type.asNode())
                .ifPresent(
                        type -> scan.starting(IndexScan.Order.POS, type, (s, p, o) -> setOf.put(s, with(set(s), o))));
    }

    private int set(long node) {
        return Math.max(0, setOf.get(node));
    }

    private int with(int set, long type) {
        Set<Long> larger = new TreeSet<>(sets.get(set));
        larger.add(type);
        return numbers.computeIfAbsent(larger, added -> {
            sets.add(added);
            return sets.size() - 1;
        });
    }

    private void count() {
        scan.all(IndexScan.Order.SPO, (s, p, o) -> {
            int subject = set(s);
            if (subject > 0) {
                counts.computeIfAbsent(new Kinds(subject, p, set(o)), none -> new long[1])[0]++;
            }
        });
    }

    private void give(Consumer<Row> rows) {
        Map<ClassProperty, Long> triples = new HashMap<>();
        Map<ClassProperty, Set<Long>> values = new HashMap<>();
        counts.forEach((kinds, count) -> {
            for (long type : sets.get(kinds.subject())) {
                ClassProperty of = new ClassProperty(type, kinds.property());
                triples.merge(of, count[0], Long::sum);
                values.computeIfAbsent(of, none -> new LinkedHashSet<>()).addAll(sets.get(kinds.object()));
            }
        });
        values.forEach((of, classes) -> {
            Node type = scan.node(of.type());
            Node property = scan.node(of.property());
            long count = triples.getOrDefault(of, 0L);
            if (classes.isEmpty()) {
                rows.accept(new Row(type, property, count, Optional.empty()));
            }
            classes.forEach(value -> rows.accept(new Row(type, property, count, Optional.of(scan.node(value)))));
        });
    }
}
