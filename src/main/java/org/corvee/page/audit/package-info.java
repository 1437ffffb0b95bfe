/**
 * How a reader sees what is wrong with the graph, and what it rests on.
 *
 * <p>{@link org.corvee.page.audit.AuditPage} shows what the checks found ({@link org.corvee.page.audit.CheckResult}), the
 * conflicts side by side ({@link org.corvee.page.audit.Clash}) and on how many origins statements rest
 * ({@link org.corvee.page.audit.Corroborated}); {@link org.corvee.page.audit.WithoutPage} shows what would change without
 * a document, a testimony or a claim. The nouns here are made from the audit's report by the room {@code web}.
 */
@NullMarked
package org.corvee.page.audit;

import org.jspecify.annotations.NullMarked;
