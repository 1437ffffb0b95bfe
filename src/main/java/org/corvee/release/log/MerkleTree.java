package org.corvee.release.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A binary hash tree over leaves in their order (<a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162,
 * section 2.1</a>). It keeps 64 bytes a leaf.
 */
public final class MerkleTree {
    /** By height: the hashes of all whole subtrees of that height, side by side. */
    private final List<byte[]> levels = new ArrayList<>();

    private final int size;

    private MerkleTree(byte[] leaves, int size) {
        this.size = size;
        levels.add(leaves);
        for (int count = size / 2; count > 0; count /= 2) {
            byte[] below = levels.get(levels.size() - 1);
            byte[] level = new byte[count * TreeHash.LENGTH];
            for (int i = 0; i < count; i++) {
                TreeHash left = TreeHash.at(below, 2 * i * TreeHash.LENGTH);
                TreeHash right = TreeHash.at(below, (2 * i + 1) * TreeHash.LENGTH);
                TreeHash.ofNode(left, right).copyTo(level, i * TreeHash.LENGTH);
            }
            levels.add(level);
        }
    }

    /** Takes the hashes of leaves one after the other. */
    static final class Builder {
        private byte[] leaves = new byte[64 * TreeHash.LENGTH];
        private int size;

        void add(TreeHash leaf) {
            if ((size + 1) * TreeHash.LENGTH > leaves.length) {
                leaves = Arrays.copyOf(leaves, Math.multiplyExact(leaves.length, 2));
            }
            leaf.copyTo(leaves, size * TreeHash.LENGTH);
            size++;
        }

        MerkleTree build() {
            return new MerkleTree(leaves, size);
        }
    }

    /** The tree over some leaves, given by what they hold. */
    static MerkleTree of(List<String> leaves) {
        Builder builder = new Builder();
        leaves.forEach(leaf -> builder.add(TreeHash.ofLeaf(leaf)));
        return builder.build();
    }

    /** How many leaves there are. */
    public int size() {
        return size;
    }

    /** The hash over all. */
    public TreeHash root() {
        return size == 0 ? TreeHash.ofNothing() : hash(0, size);
    }

    /** What the root was when there were only so many leaves. */
    TreeHash root(int older) {
        return older == 0 ? TreeHash.ofNothing() : hash(0, older);
    }

    private TreeHash hash(int start, int end) {
        int count = end - start;
        if (Integer.bitCount(count) == 1) {
            int height = Integer.numberOfTrailingZeros(count);
            return TreeHash.at(levels.get(height), (start >> height) * TreeHash.LENGTH);
        }
        int split = start + splitOf(count);
        return TreeHash.ofNode(hash(start, split), hash(split, end));
    }

    /** The largest power of two below the count. */
    private static int splitOf(int count) {
        return Integer.highestOneBit(count - 1);
    }

    /** The hashes beside the way from a leaf to the root, from below (section 2.1.3.1). */
    List<TreeHash> inclusion(int index) {
        List<TreeHash> path = new ArrayList<>();
        addInclusion(index, 0, size, path);
        return path;
    }

    private void addInclusion(int index, int start, int end, List<TreeHash> path) {
        if (end - start == 1) {
            return;
        }
        int split = start + splitOf(end - start);
        if (index < split) {
            addInclusion(index, start, split, path);
            path.add(hash(split, end));
        } else {
            addInclusion(index, split, end, path);
            path.add(hash(start, split));
        }
    }

    /** The hashes that show that the tree of so many leaves became this one (section 2.1.4.1). */
    List<TreeHash> consistency(int older) {
        return consistency(older, size);
    }

    /** The hashes that show that the tree of so many leaves became the one of so many more, which this one grew out of. */
    List<TreeHash> consistency(int older, int newer) {
        List<TreeHash> path = new ArrayList<>();
        if (older > 0 && older < newer) {
            addConsistency(older, 0, newer, true, path);
        }
        return path;
    }

    private void addConsistency(int older, int start, int end, boolean isKnown, List<TreeHash> path) {
        if (older == end) {
            if (!isKnown) {
                path.add(hash(start, end));
            }
            return;
        }
        int split = start + splitOf(end - start);
        if (older <= split) {
            addConsistency(older, start, split, isKnown, path);
            path.add(hash(split, end));
        } else {
            addConsistency(older, split, end, false, path);
            path.add(hash(start, split));
        }
    }
}
