/**
 * How a reader sees what an audit found in the graph, and what the graph rests on.
 *
 * <p>{@link org.corvee.page.audit.AuditPage} shows a report on the site, {@link org.corvee.page.audit.AuditFile} as one file
 * to print and keep; both are made of the same templates in {@code src/main/jte/audit}.
 * {@link org.corvee.page.audit.WithdrawalPage} shows what would change without a document, a testimony or a claim.
 */
@NullMarked
package org.corvee.page.audit;

import org.jspecify.annotations.NullMarked;
