/**
 * What releases taken together let one put together about somebody who is not named.
 *
 * <p>{@link org.corvee.release.mosaic.WitnessTraits} are what one graph tells of each unnamed witness: places, roles, gender,
 * age, languages, the day on which they spoke, and the things of which nobody else speaks. {@link
 * org.corvee.release.mosaic.MosaicGuard} compares those of a build with all that was released before: whatever is new about a
 * witness who was there already narrows the circle of those who it can be, and stops the release until an editor has signed for
 * it in {@link org.corvee.release.mosaic.SignedNarrowings a file of the data}. What is told of the witness in one graph alone, the
 * checks {@code witness-*} of the audit look at.
 */
@NullMarked
package org.corvee.release.mosaic;

import org.jspecify.annotations.NullMarked;
