/**
 * The document that an analyst hands over, with a footnote to each claim and whatever stands against it.
 *
 * <p>{@link org.corvee.memo.MemoText} is the entry: the text of a memo, from a file that the analyst keeps or from an address,
 * which it reads into a {@link org.corvee.memo.Memo}. {@link org.corvee.memo.Editor} looks up what the memo cites in a graph
 * and makes an {@link org.corvee.memo.Edition} of it: numbered {@link org.corvee.memo.Footnote}s, the claims against each cited
 * claim, the list of documents. {@link org.corvee.memo.MarkdownEdition} and {@link org.corvee.memo.DocxEdition} write it; the
 * room page writes it as HTML. {@link org.corvee.memo.Pins} remember what each footnote said, and
 * {@link org.corvee.memo.Verification} tells what a later build has otherwise.
 *
 * <p>A new format switches over the blocks, spans and pieces of an edition, which are sealed. A new side of a footnote that
 * may change is an {@link org.corvee.memo.Aspect}.
 */
@NullMarked
package org.corvee.memo;

import org.jspecify.annotations.NullMarked;
