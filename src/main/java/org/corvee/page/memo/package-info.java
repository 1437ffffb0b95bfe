/**
 * The memo: where an analyst puts it together, and as one file to print and hand over.
 *
 * <p>{@link org.corvee.page.memo.MemoPage} is the page, {@link org.corvee.page.memo.MemoFile} the file. Both show the same
 * {@link org.corvee.page.memo.MemoBody}.
 */
@NullMarked
package org.corvee.page.memo;

import org.jspecify.annotations.NullMarked;
