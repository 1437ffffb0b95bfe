package org.corvee.store;

import java.util.OptionalLong;
import org.apache.jena.graph.Node;

/**
 * Scans a build in the making.
 *
 * @param table all that it has so far
 */
record DraftScan(TripleTable table) implements IndexScan {
    @Override
    public OptionalLong id(Node node) {
        int id = table.find(node);
        return id < 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }

    @Override
    public Node node(long id) {
        return table.node((int) id);
    }

    @Override
    public void all(Order order, Visitor visitor) {
        table.all(order, visitor);
    }

    @Override
    public void starting(Order order, long first, Visitor visitor) {
        table.starting(order, (int) first, visitor);
    }

    @Override
    public int starting(Order order, long first, long second, int most, Visitor visitor) {
        return table.starting(order, (int) first, (int) second, most, visitor);
    }
}
