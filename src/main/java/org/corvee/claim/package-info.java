/**
 * What the files mean, and why we believe it.
 *
 * <p>{@link org.corvee.claim.CuratedClaim} is the centre: a {@link org.corvee.claim.CuratedStatement} that one
 * {@link org.corvee.claim.CuratedTestimony} makes in one {@link org.corvee.model.PassagePin} of one
 * {@link org.corvee.claim.CuratedDocument} about {@link org.corvee.claim.Thing}s. What properties, classes and concepts there
 * are comes from outside as a {@link org.corvee.claim.Lexicon}; what was read goes out record by record into a
 * {@link org.corvee.claim.ClaimSink}. Values have a canonical text (never {@code toString}), because ids are made of it.
 *
 * <p>{@link org.corvee.claim.Reading} reads a folder; what a file gave before is taken from
 * {@link org.corvee.claim.KeptReadings} as long as neither the file nor what it rests on has changed.
 *
 * <p>To add a kind of value, add it to {@link org.corvee.claim.Value} and {@link org.corvee.claim.Form}; the compiler
 * then asks everywhere else. A new property or class needs no change here.
 */
@NullMarked
package org.corvee.claim;

import org.jspecify.annotations.NullMarked;
