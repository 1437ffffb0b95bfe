/**
 * The page of a thing and the page of a claim.
 *
 * <p>{@link org.corvee.page.thing.ThingPage} reads like a short article: its facts, under the headings of
 * {@code queries/page/themes.rq}, each with {@link org.corvee.page.thing.Footnotes footnote marks}; then where accounts
 * differ, and what is not established. {@link org.corvee.page.thing.ClaimPage} shows one claim with its whole chain of
 * voices. Both are made of {@link org.corvee.evidence.Claim}s as the graph holds them.
 *
 * <p>Both are templates; what is calculated before it can be written stays in Java: the numbers of footnotes, which the page
 * gives as it comes to them ({@link org.corvee.page.thing.Footnotes}), sections that group claims, and drawings.
 *
 * <p>To show more of a claim, see that the room {@code evidence} reads it, and add a line to
 * {@link org.corvee.page.thing.FootnoteText}.
 */
@NullMarked
package org.corvee.page.thing;

import org.jspecify.annotations.NullMarked;
