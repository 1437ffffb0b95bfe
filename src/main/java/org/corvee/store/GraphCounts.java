package org.corvee.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of what a graph holds.
 *
 * @param triples all triples
 * @param classes instances by the IRI of their class
 * @param properties triples by the IRI of their property
 */
public record GraphCounts(long triples, SortedMap<String, Long> classes, SortedMap<String, Long> properties) {
    public GraphCounts {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** The triples that have this property. */
    public long ofProperty(String iri) {
        return properties.getOrDefault(iri, 0L);
    }

    /** The instances of exactly this class. */
    public long ofClass(String iri) {
        return classes.getOrDefault(iri, 0L);
    }
}
