/**
 * Claims, voices, passages, documents and origins as a graph holds them, and one reader for every page and report.
 *
 * <p>{@link org.corvee.evidence.EvidenceGraph} is the entry. It reads a {@link org.corvee.evidence.Claim}: the
 * {@link org.corvee.evidence.Statement} that it affirms or denies, how it is made, what the curators made of it, the
 * {@link org.corvee.evidence.Passage} of a {@link org.corvee.evidence.Document} where it stands, and the chain of
 * {@link org.corvee.evidence.Testimony} through which the words came. {@link org.corvee.evidence.Claim.Status} says whether
 * it carries a fact, {@link org.corvee.evidence.Origins} on how many independent origins its statement rests. Whatever is
 * named is a {@link org.corvee.evidence.Label}, so that one thing is called the same everywhere. What is missing from a
 * damaged graph is missing here; nothing is made up.
 *
 * <p>{@link org.corvee.evidence.TextFolders} finds the documents' texts in folders, and gives the words of a passage where they
 * still have the digest that was pinned.
 *
 * <p>{@link org.corvee.evidence.Occurrences} reads what is said to happen, where and when: an
 * {@link org.corvee.evidence.Occurrence} is one or more claims, with a {@link org.corvee.evidence.Dating} and the
 * {@link org.corvee.evidence.Occurrence.Location}s that {@link org.corvee.evidence.Whereabouts} knows. The map, the timeline, their
 * GeoJSON and the package of files all show these.
 *
 * <p>The nouns know nothing of Jena, so pages and reports take them as they are. To tell readers more of a claim, add it to
 * the noun and to the reader here; every face has it then.
 */
@NullMarked
package org.corvee.evidence;

import org.jspecify.annotations.NullMarked;
