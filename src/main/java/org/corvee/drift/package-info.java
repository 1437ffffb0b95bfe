/**
 * Where each passage stands in another version of its text, and what loses its words.
 *
 * <p>{@link org.corvee.drift.Drift} is the entry: it reads the passages of a curated document and looks each up in another
 * text. {@link org.corvee.drift.Anchoring} does the looking up, one {@link org.corvee.drift.Pinned} passage at a time, and
 * says what has become of it as an {@link org.corvee.drift.Anchor}: what is sure is sure, what is likely is a question to a
 * person, and what is neither is an orphan. It never picks the best of bad places. {@link org.corvee.drift.Losses} says which
 * claims and facts rest on passages that are gone, and {@link org.corvee.drift.PassageLines} writes the new places into the
 * document's file, line by line, and leaves all other lines as they are.
 */
@NullMarked
package org.corvee.drift;

import org.jspecify.annotations.NullMarked;
