/**
 * How RDF says it; the only place where IRIs are made.
 *
 * <p>{@link org.corvee.triple.ClaimTriples} takes what was read and gives triples; {@link org.corvee.triple.ClearClaims}
 * stands before it and lets through only what may be public. {@link org.corvee.triple.Iris} makes the names, and
 * {@link org.corvee.model.Cv} has the terms.
 */
@NullMarked
package org.corvee.triple;

import org.jspecify.annotations.NullMarked;
