/**
 * The page of a thing and the page of a claim.
 *
 * <p>{@link org.corvee.page.thing.ThingPage} reads like a short article: its facts, under the headings of
 * {@code queries/page/themes.rq}, each with {@link org.corvee.page.thing.Footnotes footnote marks}; then where accounts
 * differ, and what is said of it and no fact here. {@link org.corvee.page.thing.ClaimPage} shows one claim with its
 * whole chain of voices. Both are made of {@link org.corvee.page.thing.Claimed} claims, each of which has a
 * {@link org.corvee.page.thing.Standing}: what it is to this graph.
 *
 * <p>To show more of a claim, add a column to {@code queries/page/entity-claims.rq} and a line to
 * {@link org.corvee.page.thing.Footnotes}.
 */
@NullMarked
package org.corvee.page.thing;

import org.jspecify.annotations.NullMarked;
