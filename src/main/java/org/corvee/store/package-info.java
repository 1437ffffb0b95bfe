/**
 * Where the graph is kept: built beside the old one, swapped in by one rename, opened read-only.
 *
 * <p>{@link org.corvee.store.Store} is a folder; its {@link org.corvee.store.Store#current() current} build opens as a
 * {@link org.corvee.store.Snapshot}. {@link org.corvee.store.StoreBuild} takes triples from whoever has them and
 * keeps them as sorted numbers, derives what its {@link org.corvee.store.Recipe} says, validates, writes one canonical
 * N-Triples file, names the build by that file's digest ({@link org.corvee.store.BuildId}), packs the database from the same
 * numbers, verifies it, and only then swaps. The room takes triples and knows no claim.
 *
 * <p>A build notes the size and checksum of each of its files; {@link org.corvee.store.StoreCheck} compares them before
 * a build is served, and {@link org.corvee.store.StoreRepair} loads a damaged one anew from its dump. A folder in which
 * anything lies that no build made ({@link org.corvee.store.Contents}) is refused before it is touched.
 *
 * <pre>
 * DIR/corvee.store         says that builds may clear this folder
 * DIR/current              the id of the build that is served, replaced by one atomic rename
 * DIR/builds/ID/           graph.nt.gz (sorted, canonical), db/ (TDB2), build.json (its counts), files.tsv (checksums),
 *                          a folder for each index beside the graph ({@link org.corvee.store.BuildIndex}), such as search-1/
 * DIR/inputs               the digest of what the current build was made of
 * DIR/read/                what the files of documents gave when they were last read, by digest; may be deleted at any time
 * DIR/open/                hard links to the database of each open snapshot, so that a build may go while it is read
 * DIR/work/                a build in the making; debris of a killed one is cleared by the next
 * DIR/past/ID/             a store of a build that is current no more ({@link org.corvee.store.PastBuilds}); may be deleted
 * DIR/offer/ID/            a build packed for other machines ({@link org.corvee.store.PackedBuilds}); DIR/offered: the newest offer
 * DIR/pull/ID/             parts of a build from another machine ({@link org.corvee.store.PulledBuild}); DIR/followed: the newest
 *                          that it has offered
 * DIR/build.lock           held by the one builder
 * </pre>
 *
 * <p>{@link org.corvee.store.RestrictedStores} is a folder of such stores for those who read more than anybody may; the marker
 * of each says whose it is, and it opens for nobody else.
 */
@NullMarked
package org.corvee.store;

import org.jspecify.annotations.NullMarked;
