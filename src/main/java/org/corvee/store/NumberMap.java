package org.corvee.store;

import java.util.Arrays;

/** Small numbers by the numbers of nodes, without an object for each. */
final class NumberMap {
    /** What a number has that was never put. */
    static final int NOTHING = Integer.MIN_VALUE;

    private long[] keys = new long[1 << 10];
    private int[] values = nothing(1 << 10);
    private int count = 0;

    int get(long key) {
        return values[slot(key)];
    }

    void put(long key, int value) {
        int slot = slot(key);
        count += values[slot] == NOTHING ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
        if (count > keys.length / 2) {
            grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (values[slot] != NOTHING && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = nothing(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NOTHING) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int[] nothing(int size) {
        int[] values = new int[size];
        Arrays.fill(values, NOTHING);
        return values;
    }
}
