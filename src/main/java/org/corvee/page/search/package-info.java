/**
 * How a reader sees what was found.
 *
 * <p>{@link org.corvee.page.search.SearchPage} takes groups of what was found; it knows nothing of how they were found.
 */
@NullMarked
package org.corvee.page.search;

import org.jspecify.annotations.NullMarked;
