package org.corvee.release.log;

import java.util.Iterator;
import java.util.List;

/** Checks what {@link MerkleTree} proves, knowing only hashes. */
final class TreeProofs {
    private TreeProofs() {}

    /**
     * The root that a leaf and the hashes beside its way lead to (<a
     * href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, section 2.1.3.2</a>).
     *
     * @throws BadProof where a tree of this size has no such way
     */
    static TreeHash rootOf(TreeHash leaf, long index, long size, List<TreeHash> path) {
        if (index < 0 || index >= size) {
            throw new BadProof("a tree of %d leaves has none with the index %d".formatted(size, index));
        }
        long node = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash beside : path) {
            if (last == 0) {
                throw new BadProof("the proof has more hashes than a tree of %d leaves is high".formatted(size));
            }
            if (node % 2 == 1 || node == last) {
                hash = TreeHash.ofNode(beside, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = TreeHash.ofNode(hash, beside);
            }
            node /= 2;
            last /= 2;
        }
        if (last != 0) {
            throw new BadProof("the proof has too few hashes for a tree of %d leaves".formatted(size));
        }
        return hash;
    }

    /**
     * Whether a tree only grew from one head to another (<a
     * href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2">RFC 9162, section 2.1.4.2</a>).
     */
    static boolean isConsistent(Checkpoint older, Checkpoint newer, List<TreeHash> path) {
        if (older.size() > newer.size()) {
            return false;
        }
        if (older.size() == newer.size() || older.size() == 0) {
            return path.isEmpty() && (older.size() == 0 || older.root().equals(newer.root()));
        }
        boolean isWhole = Long.bitCount(older.size()) == 1;
        Iterator<TreeHash> hashes = path.iterator();
        if (!isWhole && !hashes.hasNext()) {
            return false;
        }
        TreeHash first = isWhole ? older.root() : hashes.next();
        return leadsToBoth(older, newer, first, hashes);
    }

    private static boolean leadsToBoth(Checkpoint older, Checkpoint newer, TreeHash first, Iterator<TreeHash> hashes) {
        long node = older.size() - 1;
        long last = newer.size() - 1;
        while (node % 2 == 1) {
            node /= 2;
            last /= 2;
        }
        TreeHash old = first;
        TreeHash young = first;
        while (hashes.hasNext()) {
            TreeHash beside = hashes.next();
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                old = TreeHash.ofNode(beside, old);
                young = TreeHash.ofNode(beside, young);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                young = TreeHash.ofNode(young, beside);
            }
            node /= 2;
            last /= 2;
        }
        return last == 0 && old.equals(older.root()) && young.equals(newer.root());
    }
}
