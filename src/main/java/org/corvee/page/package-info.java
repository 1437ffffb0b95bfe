/**
 * How a reader sees it: pages made on the server, of {@link org.corvee.page.Html} that cannot hold a script.
 *
 * <p>A page class takes plain nouns ({@link org.corvee.query.Result}, {@link org.corvee.page.QueryCard}) and gives
 * {@link org.corvee.page.Html}; {@link org.corvee.page.Layout} puts the frame around it, after its
 * {@link org.corvee.page.Heading}. Every text goes through {@code Html.text}, which escapes it; every address through
 * {@link org.corvee.page.Link}, which takes our own paths, http and https. There is no way to write markup as text.
 * Drawings are {@link org.corvee.page.Svg}, under the same rules.
 *
 * <p>To add a page, write its question in {@code queries/page/}, a class here that turns the result into Html, and its
 * address in the room {@code web}.
 */
@NullMarked
package org.corvee.page;

import org.jspecify.annotations.NullMarked;
