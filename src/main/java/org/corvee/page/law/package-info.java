/**
 * How a reader sees the law: resolution, paragraph, duty, and what is found under it.
 *
 * <p>{@link org.corvee.page.law.LawPage} takes {@link org.corvee.page.law.Resolution}s with their paragraphs and duties, and
 * under each paragraph its {@link org.corvee.page.law.LawFinding}s: engaged, not engaged, or undetermined and what is
 * missing. A page never says in its own voice that anybody broke the law.
 */
@NullMarked
package org.corvee.page.law;

import org.jspecify.annotations.NullMarked;
