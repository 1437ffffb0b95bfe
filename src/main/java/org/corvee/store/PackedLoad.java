package org.corvee.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.corvee.store.IndexScan.Order;

/**
 * Writes a finished table into an empty database: each file once, from its start to its end.
 *
 * <p>TDB2's own loaders insert triple by triple and node by node, each at its place in a tree. A table is sorted, so the
 * nodes are written in their order, and each tree is packed from its leaves upwards, as {@code tdb2.xloader} packs what an
 * external sort gives it. The database is closed afterwards: what it has read of itself before is out of date.
 */
final class PackedLoad {
    private final DatasetGraph dataset;
    private final DatasetGraphTDB storage;
    private final TripleTable table;

    /** The number of each term in the database. */
    private final long[] numbers;

    private PackedLoad(DatasetGraph dataset, TripleTable table) {
        this.dataset = dataset;
        this.storage = TDBInternal.getDatasetGraphTDB(dataset);
        this.table = table;
        this.numbers = new long[table.terms().count()];
    }

    /** Loads a closed table. */
    static void into(DatasetGraph dataset, TripleTable table) {
        if (table.size() == 0) {
            return;
        }
        PackedLoad load = new PackedLoad(dataset, table);
        Txn.executeWrite(dataset, load::nodes);
        load.triples();
    }

    private void nodes() {
        NodeTableTRDF nodes = (NodeTableTRDF)
                storage.getTripleTable().getNodeTupleTable().getNodeTable().baseNodeTable();
        NodeHashes hashes = write(nodes.getData());
        if (hashes.size() > 0) {
            BPlusTree tree = (BPlusTree) nodes.getIndex();
            BufferChannel state = FileFactory.createBufferChannel(
                    new FileSet(storage.getLocation(), Names.nodeTableBaseName), Names.extBptState);
            RecordFactory records = new RecordFactory(SystemTDB.LenNodeHash, NodeId.SIZE);
            pack(hashes.records(records), tree, records, state).sync();
        }
        nodes.getData().sync();
    }

    /** Writes each node that has no number of its own value, and gives their hashes. */
    private NodeHashes write(BinaryDataFile data) {
        NodeHashes hashes = new NodeHashes(numbers.length);
        Hash hash = new Hash(SystemTDB.LenNodeHash);
        byte[] number = new byte[NodeId.SIZE];
        for (int term = 0; term < numbers.length; term++) {
            Node node = table.terms().node(term);
            NodeId inline = NodeIdInline.inline(node);
            NodeId id = inline == null ? NodeIdFactory.createPtr(data.length()) : inline;
            if (inline == null) {
                data.write(ThriftConvert.termToBytes(ThriftConvert.convert(node, false)));
                NodeLib.setHash(hash, node);
                hashes.add(hash.getBytes(), id.getPtrLocation());
            }
            NodeIdFactory.set(id, number);
            numbers[term] = ByteBuffer.wrap(number).getLong();
        }
        return hashes;
    }

    private void triples() {
        NumberedRows rows = NumberedRows.of(table, numbers);
        for (Order order : Order.values()) {
            triples(order, rows);
        }
    }

    private void triples(Order order, NumberedRows rows) {
        TupleIndex index = TDBInternal.findIndex(dataset, order.name());
        BPlusTree tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
        RecordFactory records = tree.getRecordFactory();
        Iterator<Record> triples = IntStream.range(0, rows.size())
                .mapToObj(place -> records.create(key(order, rows, place)))
                .iterator();
        CoLib.executeWrite(
                index, () -> pack(triples, tree, records, tree.getStateManager().getBufferChannel()));
    }

    private static byte[] key(Order order, NumberedRows rows, int place) {
        ByteBuffer key = ByteBuffer.allocate(SystemTDB.LenIndexTripleRecord);
        rows.visit(order, place, (subject, predicate, object) -> {
            switch (order) {
                case SPO -> key.putLong(subject).putLong(predicate).putLong(object);
                case POS -> key.putLong(predicate).putLong(object).putLong(subject);
                case OSP -> key.putLong(object).putLong(subject).putLong(predicate);
            }
        });
        return key.array();
    }

    private static BPlusTree pack(Iterator<Record> sorted, BPlusTree tree, RecordFactory records, BufferChannel state) {
        return BPlusTreeRewriter.packIntoBPlusTree(
                sorted,
                tree.getParams(),
                records,
                state,
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr());
    }

    /** The hash of each node with its place in the file of nodes, to be sorted by the hash. */
    private static final class NodeHashes {
        private static final int BITS = 16;
        private final long[] high;
        private final long[] low;
        private final long[] places;
        private int size = 0;

        NodeHashes(int capacity) {
            high = new long[capacity];
            low = new long[capacity];
            places = new long[capacity];
        }

        int size() {
            return size;
        }

        void add(byte[] hash, long place) {
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            high[size] = bytes.getLong();
            low[size] = bytes.getLong();
            places[size] = place;
            size++;
        }

        /** Records of hash and place in the order of the hashes. */
        Iterator<Record> records(RecordFactory factory) {
            int[] sorted = sorted();
            return IntStream.range(0, size)
                    .map(i -> sorted[i])
                    .mapToObj(i -> factory.create(
                            ByteBuffer.allocate(SystemTDB.LenNodeHash)
                                    .putLong(high[i])
                                    .putLong(low[i])
                                    .array(),
                            ByteBuffer.allocate(NodeId.SIZE).putLong(places[i]).array()))
                    .iterator();
        }

        /** Sorts by counting the first 32 bits, and puts the few in order that share them. */
        private int[] sorted() {
            int[] rows = new int[size];
            Arrays.setAll(rows, i -> i);
            int[] sorted = byBits(byBits(rows, 2 * BITS), 3 * BITS);
            for (int i = 1; i < size; i++) {
                int row = sorted[i];
                int at = i;
                for (; at > 0 && isLess(row, sorted[at - 1]); at--) {
                    sorted[at] = sorted[at - 1];
                }
                sorted[at] = row;
            }
            return sorted;
        }

        private int[] byBits(int[] rows, int shift) {
            int[] next = new int[(1 << BITS) + 1];
            for (int row : rows) {
                next[bits(row, shift) + 1]++;
            }
            for (int i = 0; i < 1 << BITS; i++) {
                next[i + 1] += next[i];
            }
            int[] sorted = new int[rows.length];
            for (int row : rows) {
                sorted[next[bits(row, shift)]++] = row;
            }
            return sorted;
        }

        private int bits(int row, int shift) {
            return (int) (high[row] >>> shift) & (1 << BITS) - 1;
        }

        private boolean isLess(int one, int other) {
            int order = Long.compareUnsigned(high[one], high[other]);
            return order < 0 || order == 0 && Long.compareUnsigned(low[one], low[other]) < 0;
        }
    }
}
