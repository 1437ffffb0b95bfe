/**
 * What would change if a document, a testimony or a claim were withdrawn.
 *
 * <p>{@link org.corvee.audit.impact.Withdrawal} says which claims go with it, and gives the graph that is left, its facts
 * derived again; {@link org.corvee.audit.impact.WithdrawalImpact} compares the two.
 */
@NullMarked
package org.corvee.audit.impact;

import org.jspecify.annotations.NullMarked;
