/**
 * What was released when, and the proof of it: a tree over the claims of each release, and one log over the releases.
 *
 * <p>{@link org.corvee.release.log.ReleaseLog} is the folder of all releases and the entry to the rest. A release's
 * {@link org.corvee.release.log.ClaimLeaf leaves} are its claims, each with its passage and its chain of testimonies as
 * canonical N-Triples, in the order of subject, property and claim, so that two neighbours prove that nothing lies between
 * them. {@link org.corvee.release.log.MerkleTree} is the tree of <a href="https://www.rfc-editor.org/rfc/rfc9162">RFC 9162,
 * section 2.1</a>; the root of a release's tree stands in a {@link org.corvee.release.log.LogEntry}, and the entries are
 * the leaves of a second tree, whose head is a {@link org.corvee.release.log.Checkpoint} (<a
 * href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>) in a {@link org.corvee.release.log.SignedNote} (<a
 * href="https://c2sp.org/signed-note">signed-note</a>, Ed25519). A {@link org.corvee.release.log.ClaimProof} is a text
 * that needs neither the store nor the network; its last part is a <a
 * href="https://c2sp.org/tlog-proof">tlog-proof</a>. {@link org.corvee.release.log.Certificate} is a signed note on what a
 * question's answer was in a build.
 *
 * <p>What is written once is never written again: an entry is on the disk before the checkpoint over it is signed, and a
 * release that was interrupted is finished by the next one, so that a killed process forks no log.
 *
 * <p>The leaves of a restricted release are {@link org.corvee.release.log.LeafSalts salted}, each with a salt of its own, so
 * that a hash in somebody's proof is no test of a guess at another claim; a proof of absence would show its neighbours, and is
 * refused there.
 */
@NullMarked
package org.corvee.release.log;

import org.jspecify.annotations.NullMarked;
