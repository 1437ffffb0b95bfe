/**
 * The rows of a question, a window at a time: so that its first page costs no more where there is more to ask of.
 *
 * <p>{@link org.corvee.web.window.RowWindows} is the entry. It takes a question whose order begins with what the table of claims has too,
 * such as the document or the subject of a claim; sorts the claims that may be in the answer in the same order; and asks the question of
 * some of them at a time, beginning with the first. {@link org.corvee.web.window.KnownClaim} reads from the question which
 * parts of a claim its variables are, {@link org.corvee.web.window.Narrowing} which claims may be in the answer, and {@link
 * org.corvee.web.window.WindowQuery} asks of some.
 */
@NullMarked
package org.corvee.web.window;

import org.jspecify.annotations.NullMarked;
