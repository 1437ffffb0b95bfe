package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.corvee.store.IndexScan.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of numbers is the graph that it was given. */
class TripleTableTest {
    private static final List<Node> OBJECTS = List.of(
            Builds.iri("a"),
            Builds.iri("thing/with-a-long-beginning-in-common-1"),
            Builds.iri("thing/with-a-long-beginning-in-common-12"),
            NodeFactory.createLiteralString(""),
            NodeFactory.createLiteralString("plain"),
            NodeFactory.createLiteralString("plain "),
            NodeFactory.createLiteralString("\"quoted\" \\ \n\r\t\b\f \u0001 \u007F é 평양 😀"),
            NodeFactory.createLiteralLang("plain", "en"),
            NodeFactory.createLiteralLang("plain", "en-gb"),
            NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("-7", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("1.5", XSDDatatype.XSDdecimal),
            NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean),
            NodeFactory.createLiteralDT("2019-12-22", XSDDatatype.XSDdate),
            NodeFactory.createLiteralDT("XXXX-12", NodeFactory.getType("http://id.loc.gov/datatypes/edtf")));

    private static List<Triple> triples(long seed, int count) {
        Random random = new Random(seed);
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            triples.add(Triple.create(
                    Builds.iri("thing/with-a-long-beginning-in-common-" + random.nextInt(40)),
                    Builds.iri("p" + random.nextInt(4)),
                    OBJECTS.get(random.nextInt(OBJECTS.size()))));
        }
        return triples;
    }

    /** A table to which some triples were given and others derived. */
    private static TripleTable table(List<Triple> given, List<Triple> derived) {
        TripleTable table = new TripleTable();
        given.forEach(table::add);
        table.settleData();
        derived.forEach(table::add);
        table.settle();
        return table;
    }

    private static Graph graph(List<Triple> given, List<Triple> derived) {
        Graph graph = GraphFactory.createDefaultGraph();
        given.forEach(graph::add);
        derived.forEach(graph::add);
        return graph;
    }

    @Test
    void findsByEveryPatternWhatAGraphFinds() {
        List<Triple> given = triples(1, 300);
        List<Triple> derived = triples(2, 60);
        Graph graph = graph(given, derived);
        Graph asked = table(given, derived).dataset().getDefaultGraph();
        assertEquals(graph.size(), asked.size());
        for (Triple triple : triples(3, 200)) {
            for (int mask = 0; mask < 8; mask++) {
                Triple pattern = Triple.create(
                        (mask & 1) == 0 ? Node.ANY : triple.getSubject(),
                        (mask & 2) == 0 ? Node.ANY : triple.getPredicate(),
                        (mask & 4) == 0 ? Node.ANY : triple.getObject());
                List<Triple> found = asked.find(pattern).toList();
                assertEquals(graph.find(pattern).toSet(), new HashSet<>(found), pattern.toString());
                assertEquals(found.size(), Set.copyOf(found).size());
                assertEquals(graph.contains(pattern), asked.contains(pattern));
            }
        }
        assertFalse(asked.contains(Builds.iri("nobody"), Node.ANY, Node.ANY));
        assertFalse(asked.contains(NodeFactory.createBlankNode(), Node.ANY, Node.ANY));
    }

    @Test
    void visitsEachOrderAsOne() {
        List<Triple> given = triples(4, 300);
        List<Triple> derived = triples(5, 60);
        IndexScan scan = IndexScan.of(table(given, derived).dataset());
        for (Order order : Order.values()) {
            List<List<Long>> keys = new ArrayList<>();
            scan.all(
                    order,
                    (s, p, o) -> keys.add(
                            switch (order) {
                                case SPO -> List.of(s, p, o);
                                case POS -> List.of(p, o, s);
                                case OSP -> List.of(o, s, p);
                            }));
            List<List<Long>> sorted = new ArrayList<>(keys);
            sorted.sort((one, other) -> Arrays.compare(
                    one.stream().mapToLong(n -> n).toArray(),
                    other.stream().mapToLong(n -> n).toArray()));
            assertEquals(sorted, keys, order.name());
            assertEquals(graph(given, derived).size(), keys.size());
        }
    }

    @Test
    void countsWhatARuleGaveAndKeepsWhatIsNew() {
        List<Triple> given = triples(6, 50);
        TripleTable table = new TripleTable();
        given.forEach(table::add);
        table.settleData();
        int before = table.size();
        table.add(given.get(0));
        table.add(given.get(0));
        table.add(Builds.link("fresh", "p0", "a"));
        assertEquals(before, table.size());
        assertEquals(2, table.settle());
        assertEquals(before + 1, table.size());
    }

    /** As a sorter of whole lines writes them, in whatever order they came. */
    @Test
    void writesTheSortedLines() throws IOException {
        List<Triple> given = triples(7, 300);
        List<Triple> derived = triples(8, 60);
        TripleTable table = table(given, derived);
        table.close();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        table.writeTo(written);
        String expected = new HashSet<>(graph(given, derived).find().toList())
                .stream()
                        .map(CanonicalLine::of)
                        .sorted(Arrays::compareUnsigned)
                        .map(line -> new String(line, StandardCharsets.UTF_8) + "\n")
                        .reduce("", String::concat);
        assertEquals(expected, written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void isGivenBackByTheDatabaseThatItFills(@TempDir Path folder) {
        List<Triple> given = triples(9, 3_000);
        TripleTable table = table(given, triples(10, 60));
        table.close();
        try (Database database = Database.open(folder)) {
            database.load(table);
        }
        try (Database database = Database.open(folder)) {
            assertTrue(database.givesBack(table));
            assertEquals(
                    table.dataset().getDefaultGraph().find().toSet(),
                    Txn.calculateRead(
                            database.dataset(),
                            () -> database.dataset().getDefaultGraph().find().toSet()));
        }
    }

    @Test
    void noticesWhatADatabaseLacksOrHasMore(@TempDir Path folder) {
        TripleTable table = table(triples(11, 100), List.of());
        table.close();
        try (Database database = Database.open(folder)) {
            database.load(table);
        }
        Triple more = Builds.link("thing/with-a-long-beginning-in-common-1", "p0", "nobody");
        try (Database database = Database.open(folder)) {
            Graph graph = database.dataset().getDefaultGraph();
            Txn.executeWrite(database.dataset(), () -> graph.add(more));
            assertFalse(database.givesBack(table));
            Txn.executeWrite(database.dataset(), () -> graph.delete(more));
            assertTrue(database.givesBack(table));
            Triple some =
                    Txn.calculateRead(database.dataset(), () -> graph.find().next());
            Txn.executeWrite(database.dataset(), () -> graph.delete(some));
            assertFalse(database.givesBack(table));
        }
    }

    @Test
    void refusesWhatNoPublishedGraphHolds() {
        TripleTable table = new TripleTable();
        StoreException refused = assertThrows(
                StoreException.class,
                () -> table.add(Triple.create(Builds.iri("a"), Builds.iri("p0"), NodeFactory.createBlankNode("b"))));
        assertTrue(String.valueOf(refused.getMessage())
                .endsWith("cannot be published; the graph holds IRIs and plain literals only"));
    }
}
