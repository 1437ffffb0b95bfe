/**
 * The nouns that every room shares, each read and written in one place.
 *
 * <p>Times: {@link org.corvee.model.Edtf}, its {@link org.corvee.model.EdtfForm} and its
 * {@link org.corvee.model.Bounds}, and {@link org.corvee.model.When} a statement holds. Numbers:
 * {@link org.corvee.model.Quantity}. Places on the globe: {@link org.corvee.model.Wkt}. Ids:
 * {@link org.corvee.model.ThingId}, {@link org.corvee.model.ConceptId}, {@link org.corvee.model.ClaimId},
 * {@link org.corvee.model.TestimonyId}, {@link org.corvee.model.Passage}, and
 * {@link org.corvee.model.PartsDigest} for the digests in names. IRIs: the terms of our ontology in
 * {@link org.corvee.model.Cv}, short names in {@link org.corvee.model.Curies}. Closed lists: each
 * {@link org.corvee.model.Word}.
 * {@link org.corvee.model.NearWords} ends every error about a word that nobody knows.
 *
 * <p>A text that is not what it should be is {@link org.corvee.model.Unreadable}; who knows its line adds it. This room
 * imports none of ours and knows no Jena.
 */
@NullMarked
package org.corvee.model;

import org.jspecify.annotations.NullMarked;
