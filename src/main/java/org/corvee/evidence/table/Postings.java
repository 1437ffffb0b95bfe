package org.corvee.evidence.table;

import java.util.Arrays;

/**
 * The rows of each value of a column, sorted.
 *
 * @param keys the values that have rows, sorted
 * @param starts where the rows of each value begin, and where the last end
 * @param rows the rows, value by value
 */
record Postings(int[] keys, int[] starts, int[] rows) {
    /** No rows at all. */
    static final Postings NOTHING = new Postings(new int[0], new int[1], new int[0]);

    /**
     * Of one or more columns: a row stands under each of its values, once.
     *
     * @param values how many values there are; a column has numbers below that, or {@link ClaimTable#NONE}
     */
    static Postings of(int values, int[]... columns) {
        int[] counts = new int[values + 1];
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < columns[column].length; row++) {
                if (isNew(columns, column, row)) {
                    counts[columns[column][row] + 1]++;
                }
            }
        }
        for (int value = 0; value < values; value++) {
            counts[value + 1] += counts[value];
        }
        int[] next = Arrays.copyOf(counts, values);
        int[] rows = new int[counts[values]];
        int length = columns[0].length;
        for (int row = 0; row < length; row++) {
            for (int column = 0; column < columns.length; column++) {
                if (isNew(columns, column, row)) {
                    rows[next[columns[column][row]]++] = row;
                }
            }
        }
        return compact(counts, rows);
    }

    /** Whether a row has a value here that it had in no column before. */
    private static boolean isNew(int[][] columns, int column, int row) {
        int value = columns[column][row];
        for (int before = 0; before < column; before++) {
            if (columns[before][row] == value) {
                return false;
            }
        }
        return value != ClaimTable.NONE;
    }

    private static Postings compact(int[] counts, int[] rows) {
        int used = 0;
        for (int value = 0; value + 1 < counts.length; value++) {
            used += counts[value + 1] > counts[value] ? 1 : 0;
        }
        int[] keys = new int[used];
        int[] starts = new int[used + 1];
        int at = 0;
        for (int value = 0; value + 1 < counts.length; value++) {
            if (counts[value + 1] > counts[value]) {
                keys[at] = value;
                starts[at++] = counts[value];
            }
        }
        starts[used] = rows.length;
        return new Postings(keys, starts, rows);
    }

    /** How many rows a value has. */
    int count(int value) {
        int at = Arrays.binarySearch(keys, value);
        return at < 0 ? 0 : starts[at + 1] - starts[at];
    }

    /** The rows of a value. */
    int[] of(int value) {
        int at = Arrays.binarySearch(keys, value);
        return at < 0 ? new int[0] : Arrays.copyOfRange(rows, starts[at], starts[at + 1]);
    }

    long bytes() {
        return Integer.BYTES * ((long) keys.length + starts.length + rows.length);
    }
}
