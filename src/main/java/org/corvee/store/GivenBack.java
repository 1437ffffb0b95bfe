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
    private static final int UNREAD = -1;

    private final TripleTable table;
    private final IndexScan database;

    /** Numbers of the database, each beside that of the table in {@link #terms}; open addressing. */
    private long[] numbers = new long[1 << 12];

    private int[] terms = unread(1 << 12);
    private int known = 0;

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
        int slot = slot(number);
        if (terms[slot] == UNREAD) {
            terms[slot] = read(number);
            numbers[slot] = number;
            known++;
            if (known > numbers.length / 2) {
                grow();
                return term(number);
            }
        }
        return terms[slot];
    }

    /** The term of a number, if the database finds the number by the term as well. */
    private int read(long number) {
        Node node = database.node(number);
        OptionalLong found = database.id(node);
        return found.isPresent() && found.getAsLong() == number ? table.find(node) : TripleTable.NONE;
    }

    private int slot(long number) {
        int mask = numbers.length - 1;
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (terms[slot] != UNREAD && numbers[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldTerms = terms;
        numbers = new long[oldNumbers.length * 2];
        terms = unread(oldNumbers.length * 2);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldTerms[i] != UNREAD) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                terms[slot] = oldTerms[i];
            }
        }
    }

    private static int[] unread(int size) {
        int[] terms = new int[size];
        Arrays.fill(terms, UNREAD);
        return terms;
    }
}
