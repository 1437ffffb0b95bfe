/**
 * How a web page, a PDF, a letter or a web archive becomes a canonical text.
 *
 * <p>{@link org.corvee.capture.BoundedExtractor} is the entry: it takes a {@link org.corvee.capture.ReceivedFile} and gives an
 * {@link org.corvee.capture.Extraction}: the text, the {@link org.corvee.capture.Recipe} by which it was made, its blocks, its
 * pages, and what the file says of itself as {@link org.corvee.capture.Proposed}. Nothing of that is true because a file says
 * so. {@link org.corvee.capture.CaptureFolder} keeps the bytes, the text and a {@link org.corvee.capture.CaptureRecord} of each
 * version; {@link org.corvee.capture.HeaderDraft} writes the record that a person then confirms.
 *
 * <p>A file may be hostile, so that it is read in a process of its own, with little memory and a deadline. A new format is a
 * {@link org.corvee.capture.SourceFormat}; the compiler then asks for its extractor. A recipe that gives another text for the
 * same bytes gets another number.
 */
@NullMarked
package org.corvee.capture;

import org.jspecify.annotations.NullMarked;
