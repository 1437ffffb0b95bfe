package org.corvee.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.corvee.store.IndexScan.Order;

/**
 * The triples of a finished table in the orders of a database, which has numbers of its own for the terms.
 *
 * @param rows with the places of the terms in the order of those numbers
 * @param numbers in their order
 */
record NumberedRows(TripleRows rows, long[] numbers) {
    /** @param numbers the database's number of each term */
    static NumberedRows of(TripleTable table, long[] numbers) {
        int[] inOrder = inOrder(numbers);
        int[] places = new int[inOrder.length];
        for (int place = 0; place < inOrder.length; place++) {
            places[inOrder[place]] = place;
        }
        TripleColumns columns = new TripleColumns(table.size());
        TripleRows rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            columns.add(places[rows.subject(row)], places[rows.predicate(row)], places[rows.object(row)]);
        }
        return new NumberedRows(
                TripleRows.of(columns, places.length),
                Arrays.stream(inOrder).mapToLong(term -> numbers[term]).toArray());
    }

    /** The terms in the order of the numbers: as they were written, then the values by their bits. */
    private static int[] inOrder(long[] numbers) {
        IntStream written = IntStream.range(0, numbers.length).filter(term -> numbers[term] >= 0);
        IntStream values = IntStream.range(0, numbers.length)
                .filter(term -> numbers[term] < 0)
                .boxed()
                .sorted(Comparator.comparingLong(term -> numbers[term]))
                .mapToInt(Integer::intValue);
        return IntStream.concat(written, values).toArray();
    }

    int size() {
        return rows.size();
    }

    /** Shows the triple at a place of an order. */
    void visit(Order order, int place, IndexScan.Visitor visitor) {
        int row = rows.row(order, place);
        visitor.triple(numbers[rows.subject(row)], numbers[rows.predicate(row)], numbers[rows.object(row)]);
    }
}
