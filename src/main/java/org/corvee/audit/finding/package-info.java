/**
 * What follows from the claims taken together: on how many origins they rest, where they contradict each other, and
 * which obligations they engage.
 *
 * <p>{@link org.corvee.audit.finding.Findings} is the entry: it derives every {@link org.corvee.audit.finding.Finding}
 * from a published graph, and reads those that a build has written into it; the two must be the same. A finding is a
 * {@link org.corvee.audit.finding.Corroboration}, a {@link org.corvee.audit.finding.Conflict} or a
 * {@link org.corvee.audit.finding.ComplianceFinding}, and each has a {@link org.corvee.audit.finding.Finding.Basis}: a sentence,
 * the rule, the claims.
 *
 * <p>A {@link org.corvee.audit.finding.Rules.Rule} is a file {@code queries/rules/NAME.rq}, which finds candidates; Java weighs
 * what SPARQL cannot: whether times can overlap and quantities agree ({@link org.corvee.audit.finding.Conflicts}), and
 * which voices are one origin ({@link org.corvee.audit.finding.OriginCounter}). To add a rule, write its file, and a graph that
 * triggers it beside one that does not.
 *
 * <p>{@link org.corvee.audit.finding.Vicinity} is the part of a graph that is enough to find what some claims change; a rule
 * that puts claims together in a way of its own is to be named there.
 */
@NullMarked
package org.corvee.audit.finding;

import org.jspecify.annotations.NullMarked;
