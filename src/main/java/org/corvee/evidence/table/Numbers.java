package org.corvee.evidence.table;

import java.util.Arrays;

/** A list of numbers that grows, without a box for each. */
final class Numbers {
    private static final int FIRST = 64;

    private long[] numbers = new long[FIRST];
    private int size = 0;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    long get(int at) {
        return numbers[at];
    }

    int size() {
        return size;
    }

    long[] range(int from, int to) {
        return Arrays.copyOfRange(numbers, from, to);
    }

    /** Where the first number stands that is this or a larger one, in a list that is sorted. */
    int firstAtLeast(long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The different numbers, sorted. */
    long[] distinct() {
        long[] sorted = range(0, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
