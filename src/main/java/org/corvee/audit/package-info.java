/**
 * What is wrong with a graph, and what it rests on.
 *
 * <p>{@link org.corvee.audit.Auditor} asks every {@link org.corvee.audit.Check} of a published graph, ours or anybody's
 * that follows the ontology, and gives an {@link org.corvee.audit.Outcome} for each: its
 * {@link org.corvee.audit.Outcome.Notice}s, one a place. Most checks are questions in {@code queries/audit/*.rq}
 * ({@link org.corvee.audit.Checks}); what no query can see is checked here in Java, against the texts
 * ({@link org.corvee.audit.TextChecks}) and against the digests in ids ({@link org.corvee.audit.ClaimIds}), and whether things that are
 * held to be two are held to be one ({@link org.corvee.audit.IdentityChecks}). How grave a
 * check is stands in {@code queries/audit/profile.tsv} ({@link org.corvee.audit.Profile}).
 *
 * <p>{@code evidence} reads what a claim rests on, {@code audit.trace} shows it as a tree. A
 * {@link org.corvee.audit.Withdrawal} takes a claim, a testimony or a document out of a graph, and its
 * {@link org.corvee.audit.WithdrawalImpact} says what would fall with it. {@code audit.report} writes everything down.
 *
 * <p>To add a check, write {@code queries/audit/NAME.rq} with its {@code problem}, {@code why} and {@code fix}, a line in
 * {@code profile.tsv}, and a wrong input {@code src/test/resources/audit/checks/NAME.wrong.ttl} that triggers it.
 */
@NullMarked
package org.corvee.audit;

import org.jspecify.annotations.NullMarked;
