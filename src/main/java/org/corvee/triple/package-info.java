/**
 * How RDF says it; the only place where IRIs are made.
 *
 * <p>{@link org.corvee.triple.ClaimTriples} takes what was read and gives triples; {@link org.corvee.triple.AudienceClaims}
 * stands before it and lets through only what an {@link org.corvee.model.Audience} may read, which is what is clear unless a
 * restricted graph is made. {@link org.corvee.triple.Iris} makes the names, and {@link org.corvee.model.Cv} has the terms.
 *
 * <p>Claims are withheld before anything is derived from them. So a graph holds no fact, finding, count, label or word for the
 * search that rests on more than its audience may read, and nothing in it has to be hidden afterwards.
 */
@NullMarked
package org.corvee.triple;

import org.jspecify.annotations.NullMarked;
