package org.corvee.audit.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts together what has a key in common, directly or through others: a forest of disjoint sets (Tarjan 1975), in which
 * each set is also a chain.
 */
final class Joined {
    private static final int NONE = -1;

    /** The way to the last piece of a set, which stands for it. */
    private final int[] towards;

    private final int[] next;

    /** The end of the chain of a set, at the piece that stands for it. */
    private final int[] end;

    private Joined(int size) {
        towards = new int[size];
        next = new int[size];
        end = new int[size];
    }

    /** The sets by their last pieces; in each that comes first, then what it joined, key by key. */
    static <T> List<List<T>> by(List<T> pieces, Function<T, List<?>> keys) {
        Joined joined = new Joined(pieces.size());
        Map<Object, Integer> known = new HashMap<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            joined.begin(piece);
            for (Object key : keys.apply(pieces.get(piece))) {
                Integer before = known.putIfAbsent(key, piece);
                if (before != null) {
                    joined.join(piece, joined.last(before));
                }
            }
        }
        return joined.sets(pieces);
    }

    private void begin(int piece) {
        towards[piece] = piece;
        next[piece] = NONE;
        end[piece] = piece;
    }

    private int last(int piece) {
        int at = piece;
        while (towards[at] != at) {
            towards[at] = towards[towards[at]];
            at = towards[at];
        }
        return at;
    }

    private void join(int piece, int other) {
        if (other != piece) {
            next[end[piece]] = other;
            end[piece] = end[other];
            towards[other] = piece;
        }
    }

    private <T> List<List<T>> sets(List<T> pieces) {
        List<List<T>> sets = new ArrayList<>();
        for (int last = 0; last < towards.length; last++) {
            if (towards[last] == last) {
                List<T> set = new ArrayList<>();
                for (int piece = last; piece != NONE; piece = next[piece]) {
                    set.add(pieces.get(piece));
                }
                sets.add(set);
            }
        }
        return sets;
    }
}
