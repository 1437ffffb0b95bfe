package org.corvee.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Every node of a graph once, as the bytes that it has in a line of canonical N-Triples, known by a number.
 *
 * <p>Numbers are given in the order of arrival, from 0. A node costs its bytes and some thirty more, where an object of
 * Jena costs several hundred.
 */
final class TermTable {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int CHUNK = 1 << 20;
    private static final int NONE = -1;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] chunk = {};
    private int used = 0;

    /** Where a term begins: the number of the chunk, then the place in it. */
    private long[] starts = new long[1 << 10];

    private int[] lengths = new int[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] slots = emptySlots(1 << 12);
    private int count = 0;

    int count() {
        return count;
    }

    /** The number of a term, new or known. */
    int add(byte[] term) {
        int hash = hash(term);
        int slot = slot(term, hash);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        int id = append(term, 0, term.length, hash);
        slots[slot] = id;
        if (count > slots.length / 2) {
            rehash(slots.length * 2);
        }
        return id;
    }

    /** The number of a term; -1 when it is not there. */
    int find(byte[] term) {
        return slots[slot(term, hash(term))];
    }

    private int slot(byte[] term, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != NONE && !is(slots[slot], term, hash)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean is(int id, byte[] term, int hash) {
        return hashes[id] == hash
                && lengths[id] == term.length
                && Arrays.equals(chunkOf(id), placeOf(id), placeOf(id) + term.length, term, 0, term.length);
    }

    private int append(byte[] from, int place, int length, int hash) {
        if (used + length > chunk.length) {
            chunk = new byte[Math.max(CHUNK, length)];
            chunks.add(chunk);
            used = 0;
        }
        System.arraycopy(from, place, chunk, used, length);
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        starts[count] = (long) (chunks.size() - 1) << 32 | used;
        lengths[count] = length;
        hashes[count] = hash;
        used += length;
        count++;
        return count - 1;
    }

    private void rehash(int size) {
        slots = emptySlots(size);
        int mask = slots.length - 1;
        for (int id = 0; id < count; id++) {
            int slot = hashes[id] & mask;
            while (slots[slot] != NONE) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id;
        }
    }

    private static int[] emptySlots(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }

    private static int hash(byte[] term) {
        long hash = term.length;
        int at = 0;
        for (; at + Long.BYTES <= term.length; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(term, at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (; at < term.length; at++) {
            hash = (hash ^ term[at]) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash ^ hash >>> 32);
    }

    /** The array in which a term's bytes lie, with others. */
    byte[] chunkOf(int id) {
        return chunks.get((int) (starts[id] >>> 32));
    }

    /** Where in its array a term begins. */
    int placeOf(int id) {
        return (int) starts[id];
    }

    int lengthOf(int id) {
        return lengths[id];
    }

    /** A copy of a term's bytes. */
    byte[] bytes(int id) {
        return Arrays.copyOfRange(chunkOf(id), placeOf(id), placeOf(id) + lengths[id]);
    }

    boolean isIri(int id) {
        return chunkOf(id)[placeOf(id)] == '<';
    }

    /** The node of a term, made anew. */
    Node node(int id) {
        String term = new String(chunkOf(id), placeOf(id), lengths[id], StandardCharsets.UTF_8);
        return isIri(id) ? NodeFactory.createURI(term.substring(1, term.length() - 1)) : literal(term);
    }

    private static Node literal(String term) {
        int end = term.lastIndexOf('"');
        String text = unescaped(term.substring(1, end));
        if (end == term.length() - 1) {
            return NodeFactory.createLiteralString(text);
        }
        if (term.charAt(end + 1) == '@') {
            return NodeFactory.createLiteralLang(text, term.substring(end + 2));
        }
        String datatype = term.substring(end + "\"^^<".length(), term.length() - 1);
        return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    private static String unescaped(String text) {
        int escape = text.indexOf('\\');
        if (escape < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (escape >= 0) {
            plain.append(text, from, escape);
            char kind = text.charAt(escape + 1);
            plain.append(kind == 'u' ? (char) Integer.parseInt(text, escape + 2, escape + 6, 16) : unescaped(kind));
            from = escape + (kind == 'u' ? 6 : 2);
            escape = text.indexOf('\\', from);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static char unescaped(char kind) {
        return switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> kind;
        };
    }

    /**
     * The same terms with numbers in the order of their bytes.
     *
     * @param terms again
     * @param ranks the new number of each old one
     */
    record Ranking(TermTable terms, int[] ranks) {}

    /** Numbers the terms anew; as many of the first as {@code inOrder} have their order already. */
    Ranking ranked(int inOrder) {
        int[] late = new int[count - inOrder];
        Arrays.setAll(late, i -> inOrder + i);
        new Sorting(late, new long[late.length]).sort(0, late.length, 0);
        TermTable ranked = new TermTable();
        int[] ranks = new int[count];
        int next = 0;
        for (int early = 0; early < inOrder; early++) {
            while (next < late.length && compare(late[next], early, 0) < 0) {
                ranks[late[next]] = ranked.take(this, late[next]);
                next++;
            }
            ranks[early] = ranked.take(this, early);
        }
        for (; next < late.length; next++) {
            ranks[late[next]] = ranked.take(this, late[next]);
        }
        ranked.rehash(slots.length);
        return new Ranking(ranked, ranks);
    }

    /** Appends a term of another table, without an entry to find it by. */
    private int take(TermTable other, int id) {
        return append(other.chunkOf(id), other.placeOf(id), other.lengths[id], other.hashes[id]);
    }

    private int compare(int one, int other, int depth) {
        int a = placeOf(one);
        int b = placeOf(other);
        return Arrays.compareUnsigned(
                chunkOf(one),
                a + Math.min(depth, lengths[one]),
                a + lengths[one],
                chunkOf(other),
                b + Math.min(depth, lengths[other]),
                b + lengths[other]);
    }

    /** The eight bytes of a term from a place on, as a number that orders them; nothing is less than all else. */
    private long key(int id, int depth) {
        byte[] bytes = chunkOf(id);
        int at = placeOf(id) + depth;
        int left = lengths[id] - depth;
        if (left >= Long.BYTES) {
            return (long) LONGS.get(bytes, at);
        }
        long key = 0;
        for (int i = 0; i < left; i++) {
            key |= (bytes[at + i] & 0xFFL) << 56 - 8 * i;
        }
        return key;
    }

    /**
     * Sorts by eight bytes at a time, for the terms of a graph have long beginnings in common: multikey quicksort with
     * cached keys (Bentley and Sedgewick 1997; Ng and Kakehi 2007).
     *
     * @param ids what is sorted
     * @param keys of the ids, at the depth that is being sorted
     */
    private final class Sorting {
        private static final int FEW = 16;
        private final int[] ids;
        private final long[] keys;

        Sorting(int[] ids, long[] keys) {
            this.ids = ids;
            this.keys = keys;
        }

        /** Sorts a stretch whose terms are equal before the depth. */
        void sort(int from, int to, int depth) {
            if (to - from <= FEW) {
                insert(from, to, depth);
                return;
            }
            for (int i = from; i < to; i++) {
                keys[i] = key(ids[i], depth);
            }
            partition(from, to, depth);
        }

        private void partition(int first, int end, int depth) {
            int from = first;
            int to = end;
            while (to - from > FEW) {
                long pivot = median(keys[from], keys[from + to >>> 1], keys[to - 1]);
                int less = from;
                int more = to;
                for (int i = from; i < more; ) {
                    int order = Long.compareUnsigned(keys[i], pivot);
                    if (order < 0) {
                        swap(less++, i++);
                    } else if (order > 0) {
                        swap(i, --more);
                    } else {
                        i++;
                    }
                }
                equal(less, more, pivot, depth);
                if (less - from < to - more) {
                    partition(from, less, depth);
                    from = more;
                } else {
                    partition(more, to, depth);
                    to = less;
                }
            }
            insert(from, to, depth);
        }

        /** Terms with one key go on behind it, unless they end in it: a term holds no zero byte. */
        private void equal(int from, int to, long pivot, int depth) {
            if ((pivot & 0xFF) != 0) {
                sort(from, to, depth + Long.BYTES);
            }
        }

        private void insert(int from, int to, int depth) {
            for (int i = from + 1; i < to; i++) {
                int id = ids[i];
                int at = i;
                for (; at > from && compare(id, ids[at - 1], depth) < 0; at--) {
                    ids[at] = ids[at - 1];
                }
                ids[at] = id;
            }
        }

        private void swap(int one, int other) {
            int id = ids[one];
            ids[one] = ids[other];
            ids[other] = id;
            long key = keys[one];
            keys[one] = keys[other];
            keys[other] = key;
        }

        private static long median(long a, long b, long c) {
            long low = Long.compareUnsigned(a, b) < 0 ? a : b;
            long high = low == a ? b : a;
            return Long.compareUnsigned(c, low) < 0 ? low : Long.compareUnsigned(c, high) > 0 ? high : c;
        }
    }
}
