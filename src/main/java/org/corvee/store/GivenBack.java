package org.corvee.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.corvee.store.IndexScan.Order;

/**
 * Whether a database gives back what a build has loaded: for each node its number and for the number the node, both from the
 * disk and not from what was looked up before, and then in each of its orders the same triples.
 */
final class GivenBack {
    /** Of a node that the database does not have, or gives back as another. */
    private static final long LOST = Long.MIN_VALUE;

    private final TripleTable table;
    private final DatasetGraph dataset;

    private GivenBack(TripleTable table, DatasetGraph dataset) {
        this.table = table;
        this.dataset = dataset;
    }

    /** Compares a finished table with a database. */
    static boolean of(TripleTable table, DatasetGraph dataset) {
        GivenBack comparison = new GivenBack(table, dataset);
        return Txn.calculateRead(dataset, comparison::isWhole);
    }

    private boolean isWhole() {
        long[] numbers = numbers();
        if (Arrays.stream(numbers).anyMatch(number -> number == LOST)) {
            return false;
        }
        NumberedRows rows = NumberedRows.of(table, numbers);
        return Arrays.stream(Order.values()).allMatch(order -> isWhole(order, rows));
    }

    private long[] numbers() {
        NodeTable nodes = TDBInternal.getDatasetGraphTDB(dataset)
                .getTripleTable()
                .getNodeTupleTable()
                .getNodeTable()
                .baseNodeTable();
        long[] numbers = new long[table.terms().count()];
        byte[] bytes = new byte[NodeId.SIZE];
        for (int term = 0; term < numbers.length; term++) {
            Node node = table.terms().node(term);
            NodeId inline = NodeIdInline.inline(node);
            NodeId id = inline == null ? nodes.getNodeIdForNode(node) : inline;
            boolean isLost = NodeId.isDoesNotExist(id) || inline == null && !node.equals(nodes.getNodeForNodeId(id));
            NodeIdFactory.set(id, bytes);
            numbers[term] = isLost ? LOST : ByteBuffer.wrap(bytes).getLong();
        }
        return numbers;
    }

    private boolean isWhole(Order order, NumberedRows rows) {
        OrderReader reader = new OrderReader(order, rows);
        IndexScan.of(dataset).all(order, reader);
        return reader.isRight && reader.read == rows.size();
    }

    /** Reads one order beside what it should be. */
    private static final class OrderReader implements IndexScan.Visitor {
        private final Order order;
        private final NumberedRows rows;
        private boolean isRight = true;
        private int read = 0;

        OrderReader(Order order, NumberedRows rows) {
            this.order = order;
            this.rows = rows;
        }

        @Override
        public void triple(long s, long p, long o) {
            isRight = isRight && read < rows.size();
            if (isRight) {
                rows.visit(
                        order,
                        read,
                        (subject, predicate, object) -> isRight = s == subject && p == predicate && o == object);
            }
            read++;
        }
    }
}
