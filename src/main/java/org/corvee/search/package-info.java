/**
 * What can be found in a build by its words, and why: one index, written when the build is finished and opened with it.
 *
 * <p>{@link org.corvee.search.SearchIndexWriter} writes the index of a graph ({@link org.corvee.store.BuildIndex}): {@code
 * NameFields} say how a thing with its names stands in it, {@code WordFields} how the words of a claim do, in the {@code
 * Analysis} that each script needs. {@link org.corvee.search.SearchIndex} opens it. Its {@link
 * org.corvee.search.SearchIndex#names() names} pick the few things that may be meant and leave to {@link
 * org.corvee.query.name} how close they are, so that a score does not depend on how many things there are.
 *
 * <p>The words of the documents' texts are in none of a build's files. {@link org.corvee.search.TextIndex} is made of the
 * texts that a reader has at hand, in a folder among the temporary files that nobody else may read, which is gone as
 * soon as it is open.
 *
 * <p>{@link org.corvee.search.Search} asks all of them and gives {@link org.corvee.search.SearchAnswer}s: what was found,
 * sort by sort and page by page, with the reason of each hit ({@link org.corvee.search.Hit}). The page, the JSON and the
 * command say the same since they say this. A search is words: no sign in it has a meaning, and how many are looked for, how
 * far and in how many places is bounded whatever is asked.
 */
@NullMarked
package org.corvee.search;

import org.jspecify.annotations.NullMarked;
