/**
 * What a text seems to state, for a person to take or to leave.
 *
 * <p>{@link org.corvee.propose.Proposals} is the entry: a text, its sentences and the things of the data in, a list of
 * {@link org.corvee.propose.Proposal}s out, each with its place, its {@link org.corvee.propose.Maker} and that maker's version.
 * Everything here is a function of what is handed in: nothing is learnt, nothing is kept, nothing is written. What somebody
 * else's program suggests comes in through a {@link org.corvee.propose.SuggesterProcess} and bears that program's name.
 *
 * <p>No speaker is ever named for a quotation: the best programs that do so named none of ours right. To add a kind of
 * proposal, add it to {@link org.corvee.propose.Proposal}, give it a maker, and measure it against the curated documents.
 */
@NullMarked
package org.corvee.propose;

import org.jspecify.annotations.NullMarked;
