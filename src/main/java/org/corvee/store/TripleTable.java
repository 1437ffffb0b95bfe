package org.corvee.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.corvee.store.IndexScan.Order;
import org.corvee.store.TripleRows.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A graph in the making, in sorted arrays of numbers: what the data gave, and beside it what was derived.
 *
 * <p>A triple costs some twenty bytes, a node its text and some thirty. What is added is seen once it is
 * {@link #settle settled}, so that a rule reads a graph that stands still while it gives more.
 */
final class TripleTable {
    /** Stands for every node. */
    static final int ANY = -1;

    /** The number of a node that no triple has. */
    static final int NONE = -2;

    private static final byte[] END = {' ', '.', '\n'};
    private static final int CACHED = 1 << 16;

    private final DatasetGraph dataset = DatasetGraphFactory.wrap(new DraftGraph(this));
    private final @Nullable Node[] lately = new Node[CACHED];
    private final int[] latelyIds = new int[CACHED];
    private final @Nullable Node[] read = new Node[CACHED];
    private final int[] readIds = new int[CACHED];
    private TermTable terms = new TermTable();
    private TripleColumns added = new TripleColumns(1 << 10);
    private TripleRows given = TripleRows.none();
    private TripleRows derived = TripleRows.none();

    /** How many nodes have numbers in the order of their texts. */
    private int inOrder = 0;

    /** Takes triples. */
    StreamRDF sink() {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                add(triple);
            }
        };
    }

    /** Takes a triple, which may be there. */
    void add(Triple triple) {
        added.add(
                number(triple, triple.getSubject()),
                number(triple, triple.getPredicate()),
                number(triple, triple.getObject()));
    }

    private int number(Triple triple, Node node) {
        int place = place(node);
        if (node.equals(lately[place])) {
            return latelyIds[place];
        }
        int id = terms.add(CanonicalLine.of(triple, node));
        lately[place] = node;
        latelyIds[place] = id;
        return id;
    }

    private static int place(Node node) {
        int hash = node.hashCode() * 0x9E3779B9;
        return hash >>> 16 & CACHED - 1;
    }

    /** Makes what was added first the graph; its nodes get their numbers anew, in the order of their texts. */
    void settleData() {
        rank();
        given = TripleRows.of(added, terms.count());
        added = new TripleColumns(1 << 10);
    }

    /** Makes what was added since a part of the graph, and gives how many different triples that was. */
    int settle() {
        TripleRows fresh = TripleRows.of(added, terms.count());
        added = new TripleColumns(derived.size() + fresh.size());
        addRows(derived);
        for (int row = 0; row < fresh.size(); row++) {
            if (!given.contains(fresh.subject(row), fresh.predicate(row), fresh.object(row))) {
                added.add(fresh.subject(row), fresh.predicate(row), fresh.object(row));
            }
        }
        derived = TripleRows.of(added, terms.count());
        added = new TripleColumns(1 << 10);
        return fresh.size();
    }

    /** Puts all into one, and the numbers of all nodes into the order of their texts. */
    void close() {
        added = new TripleColumns(size());
        addRows(given);
        addRows(derived);
        given = TripleRows.none();
        derived = TripleRows.none();
        rank();
        given = TripleRows.of(added, terms.count());
        added = new TripleColumns(0);
    }

    private void addRows(TripleRows rows) {
        for (int row = 0; row < rows.size(); row++) {
            added.add(rows.subject(row), rows.predicate(row), rows.object(row));
        }
    }

    private void rank() {
        TermTable.Ranking ranking = terms.ranked(inOrder);
        terms = ranking.terms();
        added.renumber(ranking.ranks());
        inOrder = terms.count();
        Arrays.fill(lately, null);
        Arrays.fill(read, null);
    }

    /** How many triples it has. */
    int size() {
        return given.size() + derived.size();
    }

    TermTable terms() {
        return terms;
    }

    /** All of it, once it is {@link #close closed}. */
    TripleRows rows() {
        return given;
    }

    /** Writes the lines of canonical N-Triples in their order, once it is {@link #close closed}. */
    void writeTo(OutputStream out) throws IOException {
        for (int row = 0; row < given.size(); row++) {
            write(given.subject(row), out);
            out.write(' ');
            write(given.predicate(row), out);
            out.write(' ');
            write(given.object(row), out);
            out.write(END);
        }
    }

    private void write(int id, OutputStream out) throws IOException {
        out.write(terms.chunkOf(id), terms.placeOf(id), terms.lengthOf(id));
    }

    /** To be asked by queries. */
    DatasetGraph dataset() {
        return dataset;
    }

    /** The number of a node; {@link #NONE} when no triple has it. */
    int find(Node node) {
        int place = place(node);
        if (node.equals(lately[place])) {
            return latelyIds[place];
        }
        int id = CanonicalLine.find(node).map(terms::find).orElse(NONE);
        if (id < 0) {
            return NONE;
        }
        lately[place] = node;
        latelyIds[place] = id;
        return id;
    }

    Node node(int id) {
        int place = id & CACHED - 1;
        Node node = read[place];
        if (node == null || readIds[place] != id) {
            node = terms.node(id);
            read[place] = node;
            readIds[place] = id;
        }
        return node;
    }

    boolean contains(int subject, int predicate, int object) {
        return given.contains(subject, predicate, object) || derived.contains(subject, predicate, object);
    }

    /** Visits every triple; those that were given and those that were derived come together in one order. */
    void all(Order order, IndexScan.Visitor visitor) {
        visit(order, new Stretch(0, given.size()), new Stretch(0, derived.size()), Integer.MAX_VALUE, visitor);
    }

    void starting(Order order, int first, IndexScan.Visitor visitor) {
        visit(order, given.starting(order, first), derived.starting(order, first), Integer.MAX_VALUE, visitor);
    }

    /** Visits at most so many of the triples that start with these two, and gives how many it visited. */
    int starting(Order order, int first, int second, int most, IndexScan.Visitor visitor) {
        return visit(
                order, given.starting(order, first, second), derived.starting(order, first, second), most, visitor);
    }

    private int visit(Order order, Stretch ofGiven, Stretch ofDerived, int most, IndexScan.Visitor visitor) {
        int at = ofGiven.from();
        int other = ofDerived.from();
        int visited = 0;
        while (visited < most && (at < ofGiven.to() || other < ofDerived.to())) {
            boolean isDerived = at == ofGiven.to()
                    || other < ofDerived.to()
                            && given.compare(order, given.row(order, at), derived, derived.row(order, other)) > 0;
            if (isDerived) {
                visit(derived, derived.row(order, other++), visitor);
            } else {
                visit(given, given.row(order, at++), visitor);
            }
            visited++;
        }
        return visited;
    }

    private static void visit(TripleRows rows, int row, IndexScan.Visitor visitor) {
        visitor.triple(rows.subject(row), rows.predicate(row), rows.object(row));
    }

    /** Sees the numbers of a triple, and says whether it is what was looked for. */
    @FunctionalInterface
    interface Test {
        boolean passes(int subject, int predicate, int object);
    }

    /** Whether one of the triples with these numbers, of which {@link #ANY} is every one, passes; the rest is not looked at. */
    boolean any(int subject, int predicate, int object, Test test) {
        if (subject == NONE || predicate == NONE || object == NONE) {
            return false;
        }
        if (subject != ANY && predicate != ANY && object != ANY) {
            return contains(subject, predicate, object) && test.passes(subject, predicate, object);
        }
        Pattern pattern = new Pattern(subject, predicate, object);
        return any(given, pattern, test) || any(derived, pattern, test);
    }

    private static boolean any(TripleRows rows, Pattern pattern, Test test) {
        Order order = pattern.order();
        Stretch stretch = pattern.in(rows);
        for (int place = stretch.from(); place < stretch.to(); place++) {
            int row = rows.row(order, place);
            if (pattern.fits(rows, row) && test.passes(rows.subject(row), rows.predicate(row), rows.object(row))) {
                return true;
            }
        }
        return false;
    }

    /** How many triples have a predicate, and an object; either may be {@link #ANY}. */
    long count(int predicate, int object) {
        Pattern pattern = new Pattern(ANY, predicate, object);
        return predicate == NONE || object == NONE
                ? 0
                : (long) pattern.in(given).size() + pattern.in(derived).size();
    }

    /** The triples with these numbers, of which {@link #ANY} is every one. */
    Iterator<Triple> find(int subject, int predicate, int object) {
        Pattern pattern = new Pattern(subject, predicate, object);
        return Iter.concat(new Found(given, pattern), new Found(derived, pattern));
    }

    /** Numbers that triples have to have. */
    private record Pattern(int subject, int predicate, int object) {
        /** The order in which all that fit come together. */
        Order order() {
            if (subject != ANY && (predicate != ANY || object == ANY)) {
                return Order.SPO;
            }
            if (object != ANY && predicate == ANY) {
                return Order.OSP;
            }
            return predicate == ANY ? Order.SPO : Order.POS;
        }

        /** Where they come. */
        Stretch in(TripleRows rows) {
            return switch (order()) {
                case SPO -> stretch(rows, subject, predicate);
                case POS -> stretch(rows, predicate, object);
                case OSP -> stretch(rows, object, subject);
            };
        }

        private Stretch stretch(TripleRows rows, int first, int second) {
            if (first == ANY) {
                return new Stretch(0, rows.size());
            }
            return second == ANY ? rows.starting(order(), first) : rows.starting(order(), first, second);
        }

        boolean fits(TripleRows rows, int row) {
            return object == ANY || rows.object(row) == object;
        }
    }

    /** What is found in some rows. */
    private final class Found implements Iterator<Triple> {
        private final TripleRows rows;
        private final Pattern pattern;
        private final Order order;
        private final int end;
        private int place;

        Found(TripleRows rows, Pattern pattern) {
            this.rows = rows;
            this.pattern = pattern;
            this.order = pattern.order();
            Stretch stretch = pattern.in(rows);
            this.place = stretch.from();
            this.end = stretch.to();
        }

        @Override
        public boolean hasNext() {
            while (place < end && !pattern.fits(rows, rows.row(order, place))) {
                place++;
            }
            return place < end;
        }

        @Override
        public Triple next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int row = rows.row(order, place++);
            return Triple.create(node(rows.subject(row)), node(rows.predicate(row)), node(rows.object(row)));
        }
    }
}
