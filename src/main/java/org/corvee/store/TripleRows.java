package org.corvee.store;

import java.util.Arrays;

/**
 * Different triples of numbers in the order of subject, predicate, object, and where they stand in the two other orders.
 *
 * <p>Sorted by counting (Knuth, volume 3, 5.2): three passes, whatever their number.
 */
final class TripleRows {
    private final int[] subjects;
    private final int[] predicates;
    private final int[] objects;
    private final Starts bySubject;
    private final Starts byPredicate;
    private final Starts byObject;

    /** Row numbers by object, then subject, then predicate. */
    private final int[] osp;

    /** Row numbers by predicate, then object, then subject. */
    private final int[] pos;

    private TripleRows(int[] subjects, int[] predicates, int[] objects, int terms) {
        this.subjects = subjects;
        this.predicates = predicates;
        this.objects = objects;
        this.bySubject = Starts.of(subjects, terms);
        this.byPredicate = Starts.of(predicates, terms);
        this.byObject = Starts.of(objects, terms);
        int[] rows = new int[subjects.length];
        Arrays.setAll(rows, row -> row);
        this.osp = byObject.sort(rows, objects);
        this.pos = byPredicate.sort(osp, predicates);
    }

    /** Where the rows of each number begin in their order. */
    private record Starts(int[] at) {
        static Starts of(int[] column, int terms) {
            int[] at = new int[terms + 1];
            for (int number : column) {
                at[number + 1]++;
            }
            for (int i = 0; i < terms; i++) {
                at[i + 1] += at[i];
            }
            return new Starts(at);
        }

        /** The first row of a number; numbers that came later have none. */
        int from(int number) {
            return number + 1 < at.length ? at[number] : 0;
        }

        int to(int number) {
            return number + 1 < at.length ? at[number + 1] : 0;
        }

        /** Row numbers in the order of a column, and else in their order. */
        int[] sort(int[] rows, int[] column) {
            int[] next = at.clone();
            int[] sorted = new int[rows.length];
            for (int row : rows) {
                sorted[next[column[row]]++] = row;
            }
            return sorted;
        }
    }

    static TripleRows none() {
        return new TripleRows(new int[0], new int[0], new int[0], 0);
    }

    /** Sorts triples, and leaves out what comes again. */
    static TripleRows of(TripleColumns triples, int terms) {
        TripleColumns sorted = triples.sorted(terms);
        sorted.removeRepeated();
        return ordered(sorted, terms);
    }

    /** Triples that are in order and differ. */
    static TripleRows ordered(TripleColumns triples, int terms) {
        return new TripleRows(triples.subjects(), triples.predicates(), triples.objects(), terms);
    }

    int size() {
        return subjects.length;
    }

    int subject(int row) {
        return subjects[row];
    }

    int predicate(int row) {
        return predicates[row];
    }

    int object(int row) {
        return objects[row];
    }

    /** The row at a place of an order. */
    int row(IndexScan.Order order, int place) {
        return switch (order) {
            case SPO -> place;
            case POS -> pos[place];
            case OSP -> osp[place];
        };
    }

    /** The places of an order whose rows begin with a number. */
    Stretch starting(IndexScan.Order order, int first) {
        Starts starts =
                switch (order) {
                    case SPO -> bySubject;
                    case POS -> byPredicate;
                    case OSP -> byObject;
                };
        return new Stretch(starts.from(first), starts.to(first));
    }

    /** The places of an order whose rows begin with two numbers. */
    Stretch starting(IndexScan.Order order, int first, int second) {
        Stretch all = starting(order, first);
        return new Stretch(place(order, all, second, false), place(order, all, second, true));
    }

    boolean contains(int subject, int predicate, int object) {
        Stretch stretch = starting(IndexScan.Order.SPO, subject, predicate);
        return Arrays.binarySearch(objects, stretch.from(), stretch.to(), object) >= 0;
    }

    /** Where the second number of an order stops being less, or not more, than one. */
    private int place(IndexScan.Order order, Stretch in, int second, boolean behind) {
        int low = in.from();
        int high = in.to();
        while (low < high) {
            int middle = low + high >>> 1;
            int there = second(order, row(order, middle));
            if (there < second || behind && there == second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int second(IndexScan.Order order, int row) {
        return switch (order) {
            case SPO -> predicates[row];
            case POS -> objects[row];
            case OSP -> subjects[row];
        };
    }

    /** Compares a row of this with one of another in an order. */
    int compare(IndexScan.Order order, int row, TripleRows other, int otherRow) {
        int bySubject = Integer.compare(subjects[row], other.subjects[otherRow]);
        int byPredicate = Integer.compare(predicates[row], other.predicates[otherRow]);
        int byObject = Integer.compare(objects[row], other.objects[otherRow]);
        return switch (order) {
            case SPO -> first(bySubject, byPredicate, byObject);
            case POS -> first(byPredicate, byObject, bySubject);
            case OSP -> first(byObject, bySubject, byPredicate);
        };
    }

    private static int first(int one, int two, int three) {
        return one != 0 ? one : two != 0 ? two : three;
    }

    /**
     * Places of an order that follow each other.
     *
     * @param from the first of them
     * @param to the first behind them
     */
    record Stretch(int from, int to) {
        int size() {
            return to - from;
        }
    }
}
