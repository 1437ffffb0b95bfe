/**
 * Two things, two documents or two voices side by side.
 *
 * <p>{@link org.corvee.page.compare.ComparePage} is the page, of two {@link org.corvee.page.compare.ComparedSide}s;
 * {@code ComparedClaims} pairs what is said on both sides, {@code ComparedSection} shows the pairs as a table.
 * {@link org.corvee.page.compare.CompareForm} asks which two.
 */
@NullMarked
package org.corvee.page.compare;

import org.jspecify.annotations.NullMarked;
