/**
 * What has changed from one build to another, in words of claims.
 *
 * <p>{@link org.corvee.release.diff.GraphDiff} reads two graphs side by side, both sorted canonical N-Triples, and keeps
 * only the subjects whose lines differ, so that a difference costs what differs. {@link
 * org.corvee.release.diff.ClaimDiff} says what that means: claims added, withdrawn, reworded, anchored elsewhere, attributed
 * to another, graded or marked otherwise; and what follows of it: statements, conflicts, findings and duties that turned.
 * {@code DiffText} writes it for a terminal, {@code RdfPatch} for a machine.
 */
@NullMarked
package org.corvee.release.diff;

import org.jspecify.annotations.NullMarked;
