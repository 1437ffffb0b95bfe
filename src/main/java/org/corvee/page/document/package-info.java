/**
 * How a reader sees a document: {@link org.corvee.page.document.DocumentPage}, and the list of all of them.
 *
 * <p>A page is made of a {@link org.corvee.evidence.Document}, the chains of its voices and its claims. The words of a text
 * come from a {@link org.corvee.page.document.DocumentPage.ReadersCopy}; {@link org.corvee.page.document.MarkedText} cuts
 * them where passages begin and end. Positions are code points everywhere.
 *
 * <p>The frame, the record and the notices are templates. The passages beside their paragraphs stay in Java, since marks lie
 * in each other and a passage stands where its paragraph ends ({@code ReadingView}), and so do the drawings.
 */
@NullMarked
package org.corvee.page.document;

import org.jspecify.annotations.NullMarked;
