/**
 * Deciding in the workbench which things are one: {@link org.corvee.curate.pair.PairBook} holds the pairs that a build
 * proposes, and takes down what is decided of each with the writer that {@code corvee match decide} has.
 */
@NullMarked
package org.corvee.curate.pair;

import org.jspecify.annotations.NullMarked;
