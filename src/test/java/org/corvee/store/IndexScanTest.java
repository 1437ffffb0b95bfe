package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.corvee.store.IndexScan.Order;
import org.junit.jupiter.api.Test;

class IndexScanTest {
    private static final Node NAME = Builds.iri("name");
    private static final Node SIZE = Builds.iri("size");

    /** Enough to fill several pages of an index, with values that TDB2 keeps inside the number. */
    private static final List<Triple> MANY = IntStream.range(0, 2_000)
            .boxed()
            .flatMap(i -> List.of(
                    Triple.create(Builds.iri("thing" + i), NAME, Builds.iri("name" + i % 7)),
                    Triple.create(
                            Builds.iri("thing" + i),
                            SIZE,
                            NodeFactory.createLiteralDT("" + (i % 5 - 2), XSDDatatype.XSDinteger)))
                    .stream())
            .toList();

    @Test
    void visitsEveryTripleOnceInEachOrder() {
        IndexScan scan = IndexScan.of(database());
        for (Order order : Order.values()) {
            List<Triple> seen = new ArrayList<>();
            scan.all(order, (s, p, o) -> seen.add(Triple.create(scan.node(s), scan.node(p), scan.node(o))));
            assertEquals(MANY.size(), seen.size(), order.name());
            assertEquals(Set.copyOf(MANY), new HashSet<>(seen), order.name());
        }
    }

    @Test
    void givesWhatBelongsTogetherTogether() {
        IndexScan scan = IndexScan.of(database());
        List<Long> subjects = new ArrayList<>();
        scan.all(Order.SPO, (s, p, o) -> {
            if (subjects.isEmpty() || subjects.get(subjects.size() - 1) != s) {
                subjects.add(s);
            }
        });
        assertEquals(2_000, subjects.size());
        assertEquals(2_000, Set.copyOf(subjects).size());
    }

    @Test
    void visitsOnlyWhatBeginsWithANode() {
        IndexScan scan = IndexScan.of(database());
        List<Triple> seen = new ArrayList<>();
        scan.starting(
                Order.POS,
                scan.id(SIZE).orElseThrow(),
                (s, p, o) -> seen.add(Triple.create(scan.node(s), scan.node(p), scan.node(o))));
        assertEquals(
                MANY.stream()
                        .filter(triple -> triple.getPredicate().equals(SIZE))
                        .toList()
                        .size(),
                seen.size());
        assertTrue(seen.stream().allMatch(triple -> triple.getPredicate().equals(SIZE)));
    }

    @Test
    void visitsOnlyWhatBeginsWithTwoNodesAndEndsWhenItHasEnough() {
        IndexScan scan = IndexScan.of(database());
        long name = scan.id(NAME).orElseThrow();
        long third = scan.id(Builds.iri("name3")).orElseThrow();
        Set<Node> seen = new HashSet<>();
        int all = scan.starting(Order.POS, name, third, Integer.MAX_VALUE, (s, p, o) -> {
            seen.add(scan.node(s));
            assertEquals(third, o);
        });
        assertEquals(286, all);
        assertEquals(286, seen.size());
        assertEquals(5, scan.starting(Order.POS, name, third, 5, (s, p, o) -> {}));
        assertEquals(0, scan.starting(Order.POS, third, name, 5, (s, p, o) -> {}));
    }

    @Test
    void knowsNoNumberOfANodeThatIsNotThere() {
        assertEquals(OptionalLong.empty(), IndexScan.of(database()).id(Builds.iri("nobody")));
    }

    @Test
    void readsThroughAReadOnlyDatasetAndCopiesWhatIsNoDatabase() {
        DatasetGraph memory = DatasetGraphFactory.create();
        MANY.forEach(memory.getDefaultGraph()::add);
        assertEquals(MANY.size(), count(new DatasetGraphReadOnly(database())));
        assertEquals(MANY.size(), count(memory));
    }

    private static long count(DatasetGraph dataset) {
        long[] count = new long[1];
        IndexScan.of(dataset).all(Order.OSP, (s, p, o) -> count[0]++);
        return count[0];
    }

    private static DatasetGraph database() {
        DatasetGraph database = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(database, () -> MANY.forEach(database.getDefaultGraph()::add));
        return database;
    }
}
