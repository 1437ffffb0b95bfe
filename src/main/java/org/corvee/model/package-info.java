/**
 * The nouns that every room shares, each read and written in one place.
 *
 * <p>Times: {@link org.corvee.model.Edtf} with its {@link org.corvee.model.Bounds}, and
 * {@link org.corvee.model.When} a statement holds. Numbers: {@link org.corvee.model.Quantity}. Ids:
 * {@link org.corvee.model.ThingId}, {@link org.corvee.model.ConceptId}, {@link org.corvee.model.ClaimId},
 * {@link org.corvee.model.TestimonyId}, {@link org.corvee.model.Passage}, and
 * {@link org.corvee.model.PartsDigest} for the digests in names. Closed lists: each {@link org.corvee.model.Word}.
 * {@link org.corvee.model.NearWords} ends every error about a word that nobody knows.
 *
 * <p>A text that is not what it should be is {@link org.corvee.model.Unreadable}; who knows its line adds it. This room
 * imports none of ours and knows no Jena.
 */
@NullMarked
package org.corvee.model;

import org.jspecify.annotations.NullMarked;
