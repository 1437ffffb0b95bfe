package org.corvee.web.window;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.corvee.evidence.table.ClaimTable;

/**
 * Claims in the order of an answer.
 *
 * <p>They are sorted by the first part of that order; those that have it in common, and are too many for one window, by the
 * others too, when a window comes to them.
 */
final class ClaimUnits implements Units {
    /** A window may be so many times as large as wanted before those that hang together are told apart. */
    private static final int LARGE = 2;

    private final ClaimTable table;
    private final int[] rows;
    private final List<Part> order;
    private final int coarse;
    private final Set<Integer> refined = new HashSet<>();

    /**
     * @param rows of claims, in reading order, or in that of time where the order begins with it; they are sorted here
     * @param order what sorts the answer first
     */
    ClaimUnits(ClaimTable table, int[] rows, List<Part> order) {
        this.table = table;
        this.order = List.copyOf(order);
        boolean isReading = order.get(0).isReadingOrder();
        this.coarse =
                isReading ? (int) order.stream().takeWhile(Part::isReadingOrder).count() : 1;
        this.rows = isReading ? rows : sorted(rows, List.of(order.get(0)));
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public synchronized int end(int from, int wanted) {
        if (from + wanted >= rows.length) {
            return rows.length;
        }
        int last = from + wanted - 1;
        int end = endOfGroup(last, coarse);
        if (end - from <= LARGE * wanted || coarse == order.size()) {
            return end;
        }
        int start = startOfGroup(last);
        if (start > from) {
            return start;
        }
        if (refined.add(start)) {
            int[] group = sorted(Arrays.copyOfRange(rows, start, end), order.subList(coarse, order.size()));
            System.arraycopy(group, 0, rows, start, group.length);
        }
        return endOfGroup(last, order.size());
    }

    private int endOfGroup(int at, int parts) {
        int end = at + 1;
        while (end < rows.length && isTogether(end - 1, parts)) {
            end++;
        }
        return end;
    }

    private int startOfGroup(int at) {
        int start = at;
        while (start > 0 && isTogether(start - 1, coarse)) {
            start--;
        }
        return start;
    }

    private boolean isTogether(int at, int parts) {
        return order.subList(0, parts).stream().allMatch(part -> part.isShared(table, rows[at], rows[at + 1]));
    }

    private int[] sorted(int[] some, List<Part> by) {
        Comparator<Integer> comparator = by.stream()
                .map(part -> by(part, some))
                .reduce((one, next) -> one.thenComparing(next))
                .orElse((one, other) -> 0);
        return Arrays.stream(some)
                .boxed()
                .sorted(comparator)
                .mapToInt(row -> row)
                .toArray();
    }

    private Comparator<Integer> by(Part part, int[] some) {
        if (part.isReadingOrder()) {
            return (one, other) -> part.isShared(table, one, other) ? 0 : Integer.compare(one, other);
        }
        Map<Integer, Integer> ranks = ranks(part, some);
        return Comparator.comparing(row -> ranks.get(part.code(table, row)));
    }

    /** Where each node stands in the order that a query has for nodes. */
    private Map<Integer, Integer> ranks(Part part, int[] some) {
        Map<Integer, NodeValue> values = new HashMap<>();
        for (int row : some) {
            values.computeIfAbsent(part.code(table, row), code -> NodeValue.makeNode(part.node(table, code)));
        }
        int[] codes = values.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(NodeValue::compareAlways))
                .mapToInt(Map.Entry::getKey)
                .toArray();
        Map<Integer, Integer> ranks = new HashMap<>();
        IntStream.range(0, codes.length).forEach(rank -> ranks.put(codes[rank], rank));
        return ranks;
    }

    @Override
    public synchronized Set<List<Node>> tuples(List<Part> parts, int from, int to) {
        Set<List<Integer>> codes = new LinkedHashSet<>();
        for (int at = from; at < to; at++) {
            int row = rows[at];
            codes.add(parts.stream().map(part -> part.code(table, row)).toList());
        }
        Set<List<Node>> tuples = new LinkedHashSet<>();
        codes.forEach(tuple -> tuples.add(IntStream.range(0, parts.size())
                .mapToObj(at -> parts.get(at).node(table, tuple.get(at)))
                .toList()));
        return tuples;
    }
}
