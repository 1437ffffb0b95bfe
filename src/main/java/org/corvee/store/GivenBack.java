package org.corvee.store;

import java.util.Arrays;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.corvee.store.IndexScan.Order;

/**
 * Whether a database gives back what a build has loaded: in each of its orders the same triples, and for each node the
 * number that it has in them.
 */
final class GivenBack {
    private final TripleTable table;
    private final IndexScan database;

    /** Numbers of the table by those of the database. */
    private final NumberMap terms = new NumberMap();

    private GivenBack(TripleTable table, IndexScan database) {
        this.table = table;
        this.database = database;
    }

    /** Compares a finished table with a database. */
    static boolean of(TripleTable table, IndexScan database) {
        GivenBack comparison = new GivenBack(table, database);
        return Arrays.stream(Order.values()).allMatch(comparison::isWhole);
    }

    private boolean isWhole(Order order) {
        OrderReader reader = new OrderReader();
        database.all(order, reader);
        return reader.isRight && reader.read == table.size();
    }

    /** Reads one order: what is sorted and has as many different triples, all of them of the table, is the table. */
    private final class OrderReader implements IndexScan.Visitor {
        private boolean isRight = true;
        private long read = 0;
        private long subject = Long.MIN_VALUE;
        private long predicate = Long.MIN_VALUE;
        private long object = Long.MIN_VALUE;

        @Override
        public void triple(long s, long p, long o) {
            isRight &= s != subject || p != predicate || o != object;
            isRight = isRight && holds(s, p, o);
            read++;
            subject = s;
            predicate = p;
            object = o;
        }
    }

    private boolean holds(long s, long p, long o) {
        int subject = term(s);
        int predicate = term(p);
        int object = term(o);
        return subject >= 0 && predicate >= 0 && object >= 0 && table.contains(subject, predicate, object);
    }

    private int term(long number) {
        int known = terms.get(number);
        if (known != NumberMap.NOTHING) {
            return known;
        }
        int term = read(number);
        terms.put(number, term);
        return term;
    }

    /** The term of a number, if the database finds the number by the term as well. */
    private int read(long number) {
        Node node = database.node(number);
        OptionalLong found = database.id(node);
        return found.isPresent() && found.getAsLong() == number ? table.find(node) : TripleTable.NONE;
    }
}
