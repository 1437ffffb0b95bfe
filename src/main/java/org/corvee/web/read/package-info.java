/**
 * Makers of the pages for readers: each asks its questions of the build and hands the answers to a page.
 *
 * <p>A maker is a {@link org.corvee.web.Handler}; it asks {@link org.corvee.web.PageQuestions} for rows, turns them into
 * the nouns of a page in the room {@code page}, and says 404 with near names for what is not there. To add a page, write
 * its questions in {@code queries/page/}, its page class, its maker here, and its line in {@code Routes}.
 */
@NullMarked
package org.corvee.web.read;

import org.jspecify.annotations.NullMarked;
