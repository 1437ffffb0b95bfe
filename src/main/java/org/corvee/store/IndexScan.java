package org.corvee.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.OptionalLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The triples of a default graph as numbers, in the order of one index of TDB2.
 *
 * <p>TDB2 knows each node by a number and keeps each triple in three sorted indexes. A scan reads one of them from its
 * start to its end and gives the bare numbers: no node is fetched, nothing is joined, and what belongs together comes
 * together. An audit that looks at every claim is one such scan, at tens of millions of triples a second.
 *
 * <pre>{@code
 * IndexScan scan = IndexScan.of(dataset);
 * scan.all(IndexScan.Order.SPO, (s, p, o) -> …);            // subject by subject
 * scan.starting(IndexScan.Order.POS, property, (s, p, o) -> …);  // one property, value by value
 * }</pre>
 */
public final class IndexScan {
    private static final RecordFactory RECORDS = new RecordFactory(SystemTDB.LenIndexTripleRecord, 0);
    private static final int ID = NodeId.SIZE;

    private final DatasetGraph dataset;

    private IndexScan(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** In which order triples come; the first letter is what {@link #starting} takes. */
    public enum Order {
        SPO(0, 1, 2),
        POS(2, 0, 1),
        OSP(1, 2, 0);

        private final int subject;
        private final int predicate;
        private final int object;

        Order(int subject, int predicate, int object) {
            this.subject = subject;
            this.predicate = predicate;
            this.object = object;
        }
    }

    /** Sees triples one after the other. */
    @FunctionalInterface
    public interface Visitor {
        void triple(long subject, long predicate, long object);
    }

    /** Scans a dataset; one that is no TDB2 database is copied into one in memory. */
    public static IndexScan of(DatasetGraph dataset) {
        DatasetGraph inner = dataset;
        while (!TDBInternal.isTDB2(inner) && inner instanceof DatasetGraphWrapper wrapper) {
            inner = wrapper.getWrapped();
        }
        return new IndexScan(TDBInternal.isTDB2(inner) ? inner : copy(dataset));
    }

    private static DatasetGraph copy(DatasetGraph dataset) {
        DatasetGraph copy = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(copy, () -> dataset.getDefaultGraph().find().forEachRemaining(copy.getDefaultGraph()::add));
        return copy;
    }

    /** The number of a node, if any triple has it. */
    public OptionalLong id(Node node) {
        NodeId id = Txn.calculateRead(dataset, () -> TDBInternal.getNodeId(dataset, node));
        return NodeId.isDoesNotExist(id) ? OptionalLong.empty() : OptionalLong.of(number(id));
    }

    /** The node of a number that a scan gave. */
    public Node node(long id) {
        return Txn.calculateRead(dataset, () -> TDBInternal.getNode(dataset, NodeIdFactory.get(bytes(id))));
    }

    /** Visits every triple. */
    public void all(Order order, Visitor visitor) {
        Txn.executeRead(dataset, () -> visit(order, index(order).iterator(null, null, mapper()), visitor));
    }

    /** Visits the triples whose subject, predicate or object, whichever comes first in the order, is this. */
    public void starting(Order order, long first, Visitor visitor) {
        Record from = start(first);
        Record to = start(first + 1);
        Txn.executeRead(dataset, () -> visit(order, index(order).iterator(from, to, mapper()), visitor));
    }

    /**
     * Visits the triples whose first two parts, whichever they are in the order, are these.
     *
     * @param most after so many it ends
     * @return how many were visited
     */
    public int starting(Order order, long first, long second, int most, Visitor visitor) {
        Record from = start(first, second);
        Record to = start(first, second + 1);
        return Txn.calculateRead(
                dataset, () -> visit(order, Iter.limit(index(order).iterator(from, to, mapper()), most), visitor));
    }

    private RangeIndex index(Order order) {
        return ((TupleIndexRecord) TDBInternal.findIndex(dataset, order.name()).baseTupleIndex()).getRangeIndex();
    }

    private static int visit(Order order, Iterator<long[]> triples, Visitor visitor) {
        int visited = 0;
        while (triples.hasNext()) {
            long[] triple = triples.next();
            visitor.triple(triple[order.subject], triple[order.predicate], triple[order.object]);
            visited++;
        }
        return visited;
    }

    /** Reads a record's three numbers, each time into the same array: the iterator asks for one when it is wanted. */
    private static RecordMapper<long[]> mapper() {
        long[] triple = new long[3];
        return (page, at, key, records) -> {
            int start = at * records.recordLength();
            if (key != null) {
                page.get(start, key);
            }
            for (int i = 0; i < triple.length; i++) {
                triple[i] = page.getLong(start + i * ID);
            }
            return triple;
        };
    }

    private static Record start(long first) {
        return start(first, 0);
    }

    private static Record start(long first, long second) {
        return RECORDS.create(ByteBuffer.allocate(RECORDS.keyLength())
                .putLong(first)
                .putLong(second)
                .array());
    }

    private static long number(NodeId id) {
        byte[] bytes = new byte[ID];
        NodeIdFactory.set(id, bytes);
        return ByteBuffer.wrap(bytes).getLong();
    }

    private static byte[] bytes(long id) {
        return ByteBuffer.allocate(ID).putLong(id).array();
    }
}
