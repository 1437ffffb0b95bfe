package org.corvee.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;

/** Counts lines of N-Triples by property, and by class. */
final class LineCounter implements LineStream.LineSink {
    private long triples = 0;
    private final Map<String, Long> classes = new HashMap<>();
    private final Map<String, Long> properties = new HashMap<>();

    @Override
    public void line(byte[] line) {
        int first = space(line, 0);
        int second = space(line, first + 1);
        String property = new String(line, first + 2, second - first - 3, StandardCharsets.UTF_8);
        triples++;
        properties.merge(property, 1L, Long::sum);
        if (property.equals(RDF.type.getURI())) {
            String type = new String(line, second + 2, line.length - second - 5, StandardCharsets.UTF_8);
            classes.merge(type, 1L, Long::sum);
        }
    }

    private static int space(byte[] line, int from) {
        int at = from;
        while (line[at] != ' ') {
            at++;
        }
        return at;
    }

    long triples() {
        return triples;
    }

    /** Whether a graph's counts say the same of as many lines. */
    boolean agrees(GraphCounts counts) {
        Map<String, Long> counted = new TreeMap<>();
        counts.properties().forEach((name, count) -> counted.put(name, count.triples()));
        return counts.triples() == triples && counts.classes().equals(classes) && counted.equals(properties);
    }
}
