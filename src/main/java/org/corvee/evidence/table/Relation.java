package org.corvee.evidence.table;

import java.util.function.LongFunction;
import org.apache.jena.graph.Node;

/** The pairs of one or more properties, by the subject: whoever adds them comes subject by subject. */
final class Relation {
    /** No node: no triple has this number. */
    static final long NO_NODE = Long.MIN_VALUE;

    private final Numbers subjects = new Numbers();
    private final Numbers objects = new Numbers();

    void add(long subject, long object) {
        subjects.add(subject);
        objects.add(object);
    }

    /**
     * The value of a subject: the first of the alphabet where it has several, as the reader of single claims takes it.
     *
     * @param node what a number stands for
     * @return {@link #NO_NODE} where it has none
     */
    long value(long subject, LongFunction<Node> node) {
        long[] values = values(subject);
        if (values.length == 0) {
            return NO_NODE;
        }
        long first = values[0];
        for (int i = 1; i < values.length; i++) {
            boolean isBefore =
                    node.apply(values[i]).toString().compareTo(node.apply(first).toString()) < 0;
            first = isBefore ? values[i] : first;
        }
        return first;
    }

    /** All values of a subject. */
    long[] values(long subject) {
        int from = subjects.firstAtLeast(subject);
        int to = from;
        while (to < subjects.size() && subjects.get(to) == subject) {
            to++;
        }
        return objects.range(from, to);
    }

    /** Whether a subject has a value. */
    boolean has(long subject) {
        int at = subjects.firstAtLeast(subject);
        return at < subjects.size() && subjects.get(at) == subject;
    }

    /** The different values. */
    long[] distinctValues() {
        return objects.distinct();
    }

    Numbers subjects() {
        return subjects;
    }
}
