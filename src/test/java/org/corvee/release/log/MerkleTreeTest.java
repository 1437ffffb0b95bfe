package org.corvee.release.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    /** The leaves of the test vectors of certificate-transparency's reference implementation. */
    private static final List<String> LEAVES =
            List.of("", "\0", "\u0010", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno");

    private static final int MOST = 33;

    private static MerkleTree tree(int size) {
        return MerkleTree.of(leaves(size));
    }

    private static List<String> leaves(int size) {
        return IntStream.range(0, size).mapToObj(i -> "leaf " + i).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void hasTheRootsOfTheReference(int size, String root) {
        assertEquals(root, MerkleTree.of(LEAVES.subList(0, size)).root().hex());
    }

    @Test
    void provesEachLeafOfEachTreeAndNoOther() {
        for (int size = 1; size <= MOST; size++) {
            MerkleTree tree = tree(size);
            for (int index = 0; index < size; index++) {
                List<TreeHash> path = tree.inclusion(index);
                TreeHash leaf = TreeHash.ofLeaf("leaf " + index);
                assertEquals(tree.root(), TreeProofs.rootOf(leaf, index, size, path));
                assertNotEquals(tree.root(), TreeProofs.rootOf(TreeHash.ofLeaf("x"), index, size, path));
                for (int other = 0; other < size; other++) {
                    assertTrue(other == index || !leads(tree, leaf, other, path), index + " at " + other);
                }
            }
        }
    }

    private static boolean leads(MerkleTree tree, TreeHash leaf, int index, List<TreeHash> path) {
        try {
            return TreeProofs.rootOf(leaf, index, tree.size(), path).equals(tree.root());
        } catch (BadProof otherHeight) {
            return false;
        }
    }

    @Test
    void refusesAProofThatIsTooShortOrTooLong() {
        MerkleTree tree = tree(11);
        TreeHash leaf = TreeHash.ofLeaf("leaf 4");
        List<TreeHash> path = new ArrayList<>(tree.inclusion(4));
        assertEquals(
                "a tree of 11 leaves has none with the index 11",
                assertThrows(BadProof.class, () -> TreeProofs.rootOf(leaf, 11, 11, path))
                        .getMessage());
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> TreeProofs.rootOf(leaf, 4, 11, path.subList(0, path.size() - 1))).getMessage())
                .contains("too few hashes"));
        path.add(leaf);
        assertTrue(String.valueOf(assertThrows(BadProof.class, () -> TreeProofs.rootOf(leaf, 4, 11, path)).getMessage())
                .contains("more hashes"));
    }

    @Test
    void provesThatEachTreeGrewOutOfEachEarlierOneAndOutOfNoOther() {
        for (int size = 1; size <= MOST; size++) {
            MerkleTree tree = tree(size);
            Checkpoint newer = new Checkpoint("log", size, tree.root());
            for (int old = 0; old <= size; old++) {
                List<TreeHash> path = tree.consistency(old);
                Checkpoint older = new Checkpoint("log", old, tree(old).root());
                assertEquals(older.root(), tree.root(old));
                assertTrue(TreeProofs.isConsistent(older, newer, path), old + " to " + size);
                List<String> others = new ArrayList<>(leaves(old));
                if (old > 0) {
                    others.set(old / 2, "changed");
                    Checkpoint forked =
                            new Checkpoint("log", old, MerkleTree.of(others).root());
                    assertFalse(TreeProofs.isConsistent(forked, newer, path), old + " to " + size);
                }
            }
        }
        Checkpoint two = new Checkpoint("log", 2, tree(2).root());
        Checkpoint one = new Checkpoint("log", 1, tree(1).root());
        assertFalse(TreeProofs.isConsistent(two, one, List.of()), "a log never shrinks");
    }
}
