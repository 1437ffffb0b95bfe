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
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Scans the indexes of a TDB2 database.
 *
 * @param dataset the database itself, unwrapped
 */
record DatabaseScan(DatasetGraph dataset) implements IndexScan {
    private static final RecordFactory RECORDS = new RecordFactory(SystemTDB.LenIndexTripleRecord, 0);
    private static final int ID = NodeId.SIZE;

    @Override
    public OptionalLong id(Node node) {
        NodeId id = Txn.calculateRead(dataset, () -> TDBInternal.getNodeId(dataset, node));
        return NodeId.isDoesNotExist(id) ? OptionalLong.empty() : OptionalLong.of(number(id));
    }

    @Override
    public Node node(long id) {
        return Txn.calculateRead(dataset, () -> TDBInternal.getNode(dataset, NodeIdFactory.get(bytes(id))));
    }

    @Override
    public void all(Order order, Visitor visitor) {
        Txn.executeRead(dataset, () -> visit(order, index(order).iterator(null, null, mapper()), visitor));
    }

    @Override
    public void starting(Order order, long first, Visitor visitor) {
        Record from = start(first);
        Record to = start(first + 1);
        Txn.executeRead(dataset, () -> visit(order, index(order).iterator(from, to, mapper()), visitor));
    }

    @Override
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
            switch (order) {
                case SPO -> visitor.triple(triple[0], triple[1], triple[2]);
                case POS -> visitor.triple(triple[2], triple[0], triple[1]);
                case OSP -> visitor.triple(triple[1], triple[2], triple[0]);
            }
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
