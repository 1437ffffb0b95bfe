package org.corvee.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corvee.model.TripleCounts;

/**
 * How much of what a graph holds.
 *
 * @param all of its triples
 * @param classes instances by the IRI of their class
 * @param properties triples by the IRI of their property
 */
public record GraphCounts(
        TripleCounts all, SortedMap<String, Long> classes, SortedMap<String, TripleCounts> properties) {
    public GraphCounts {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** All triples. */
    public long triples() {
        return all.triples();
    }

    /** The triples that have this property. */
    public long ofProperty(String iri) {
        return properties.getOrDefault(iri, TripleCounts.NONE).triples();
    }

    /** The instances of exactly this class. */
    public long ofClass(String iri) {
        return classes.getOrDefault(iri, 0L);
    }

    /** The counts of a graph together with those of what is new in another. */
    GraphCounts plus(GraphCounts more) {
        SortedMap<String, Long> allClasses = new TreeMap<>(classes);
        more.classes.forEach((name, count) -> allClasses.merge(name, count, Long::sum));
        SortedMap<String, TripleCounts> allProperties = new TreeMap<>(properties);
        more.properties.forEach((name, count) -> allProperties.merge(name, count, TripleCounts::plus));
        return new GraphCounts(all.plus(more.all), allClasses, allProperties);
    }
}
