/**
 * What the files say, and where: keys, lists, rows and texts with their lines, without meaning.
 *
 * <p>{@link org.corvee.source.DataFolder} names the files. Documents, curated or bulk, come as
 * {@link org.corvee.source.Node}s from {@link org.corvee.source.RecordReader}, a reference table row by row from
 * {@link org.corvee.source.TableReader}. A {@link org.corvee.source.Shape} names the keys of a record and
 * {@link org.corvee.source.Fields} reads them; every {@link org.corvee.source.Fault} goes to
 * {@link org.corvee.source.Faults}, so that all of a file's problems come out in one go. A document's own text is a
 * {@link org.corvee.model.SourceText}.
 */
@NullMarked
package org.corvee.source;

import org.jspecify.annotations.NullMarked;
