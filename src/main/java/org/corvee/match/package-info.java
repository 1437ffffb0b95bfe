/**
 * Which two things of a graph may be one, and why; somebody else decides.
 *
 * <p>{@link org.corvee.match.Parties} reads whoever has a name of its own: persons, organisations, vessels, aircraft. Whom a
 * publisher describes and does not name is never among them, and so is in no pair. {@link org.corvee.match.Blocks} picks
 * the few pairs that are worth comparing, so that twice as many parties cost little more than twice as much. {@link
 * org.corvee.match.Likeness} compares one pair, feature by feature, each with its share of the whole; {@link
 * org.corvee.match.Proposals} keeps what is like enough. Nothing here ever joins two things.
 *
 * <p>Who has weighed a pair decides it: {@link org.corvee.match.DecisionFile} writes that down as a claim of theirs, with
 * the day, the grade and the reason. {@link org.corvee.evidence.SameThings} reads what was decided.
 *
 * <p>To compare something new, add a {@link org.corvee.match.Feature} and say in {@code Likeness} what it is worth.
 */
@NullMarked
package org.corvee.match;

import org.jspecify.annotations.NullMarked;
