package org.corvee.store;

import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The triples of a default graph as numbers, in the order of one index.
 *
 * <p>A store knows each node by a number and keeps each triple in three orders. A scan reads one of them from its start to
 * its end and gives the bare numbers: no node is fetched, nothing is joined, and what belongs together comes together. An
 * audit that looks at every claim is one such scan, at tens of millions of triples a second.
 *
 * <pre>{@code
 * IndexScan scan = IndexScan.of(dataset);
 * scan.all(IndexScan.Order.SPO, (s, p, o) -> …);            // subject by subject
 * scan.starting(IndexScan.Order.POS, property, (s, p, o) -> …);  // one property, value by value
 * }</pre>
 */
public sealed interface IndexScan permits DatabaseScan, DraftScan {
    /** In which order triples come; the first letter is what {@link #starting} takes. */
    enum Order {
        SPO,
        POS,
        OSP
    }

    /** Sees triples one after the other. */
    @FunctionalInterface
    interface Visitor {
        void triple(long subject, long predicate, long object);
    }

    /** Scans a dataset; one that is neither a database nor a build in the making is copied into a database in memory. */
    static IndexScan of(DatasetGraph dataset) {
        DatasetGraph inner = dataset;
        while (!TDBInternal.isTDB2(inner) && inner instanceof DatasetGraphWrapper wrapper) {
            inner = wrapper.getWrapped();
        }
        if (inner.getDefaultGraph() instanceof DraftGraph graph) {
            return new DraftScan(graph.table());
        }
        return new DatabaseScan(TDBInternal.isTDB2(inner) ? inner : copy(dataset));
    }

    private static DatasetGraph copy(DatasetGraph dataset) {
        DatasetGraph copy = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(copy, () -> dataset.getDefaultGraph().find().forEachRemaining(copy.getDefaultGraph()::add));
        return copy;
    }

    /** The number of a node, if any triple has it. */
    OptionalLong id(Node node);

    /** The node of a number that a scan gave. */
    Node node(long id);

    /** Visits every triple. */
    void all(Order order, Visitor visitor);

    /** Visits the triples whose subject, predicate or object, whichever comes first in the order, is this. */
    void starting(Order order, long first, Visitor visitor);

    /**
     * Visits the triples whose first two parts, whichever they are in the order, are these.
     *
     * @param most after so many it ends
     * @return how many were visited
     */
    int starting(Order order, long first, long second, int most, Visitor visitor);
}
