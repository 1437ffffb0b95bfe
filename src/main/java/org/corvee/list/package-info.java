/**
 * How a list of others becomes records of ours: a list is a document, a row is a passage, an authority is a voice.
 *
 * <p>{@link org.corvee.list.ListImport} is the entry: it surveys the file ({@link org.corvee.list.ListText}), lets a
 * {@link org.corvee.list.ListKind} read it row by row, and writes what the rows say with a
 * {@link org.corvee.list.RecordWriter} as JSON Lines below {@code data/lists/}, where the reader of all data takes it up.
 * Nothing is in place before the last row is right. Every field of a row makes claims or is left out by name, which the
 * {@link org.corvee.list.Account} shows.
 *
 * <p>To add a list, write a {@link org.corvee.list.ListKind}: for XML, {@link org.corvee.list.XmlRows} hands out each row
 * as {@link org.corvee.list.XmlElement}s with its place.
 */
@NullMarked
package org.corvee.list;

import org.jspecify.annotations.NullMarked;
