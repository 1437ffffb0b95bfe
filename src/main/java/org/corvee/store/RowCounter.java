package org.corvee.store;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts the rows of a finished table by property and by class, otherwise than {@link Counting} does.
 *
 * @param triples all of them
 * @param properties by the IRI of their property
 * @param classes of those that name a class, by its IRI
 */
record RowCounter(long triples, Map<String, Long> properties, Map<String, Long> classes) {
    static RowCounter of(TripleTable table) {
        long[] byProperty = new long[table.terms().count()];
        long[] byClass = new long[table.terms().count()];
        TripleRows rows = table.rows();
        int type = table.find(RDF.type.asNode());
        for (int row = 0; row < rows.size(); row++) {
            byProperty[rows.predicate(row)]++;
            if (rows.predicate(row) == type) {
                byClass[rows.object(row)]++;
            }
        }
        return new RowCounter(rows.size(), named(table, byProperty), named(table, byClass));
    }

    private static Map<String, Long> named(TripleTable table, long[] counts) {
        Map<String, Long> named = new TreeMap<>();
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                named.put(table.node(id).getURI(), counts[id]);
            }
        }
        return named;
    }

    /** Whether a graph's counts say the same. */
    boolean agrees(GraphCounts counts) {
        Map<String, Long> counted = new TreeMap<>();
        counts.properties().forEach((name, count) -> counted.put(name, count.triples()));
        return counts.triples() == triples && counts.classes().equals(classes) && counted.equals(properties);
    }
}
