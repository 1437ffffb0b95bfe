/**
 * The nouns that every room shares, each read and written in one place.
 *
 * <ul>
 *   <li>Times: {@link org.corvee.model.Edtf}, what it is made of in {@link org.corvee.model.EdtfForm}, its days in
 *       {@link org.corvee.model.Bounds}; {@link org.corvee.model.When} keeps a time as said beside the time as resolved.
 *   <li>Numbers: {@link org.corvee.model.Quantity}. Places on the globe: {@link org.corvee.model.Wkt}.
 *   <li>Ids: {@link org.corvee.model.ThingId}, {@link org.corvee.model.ConceptId}, {@link org.corvee.model.ClaimId},
 *       {@link org.corvee.model.TestimonyId}, {@link org.corvee.model.PassagePin}; {@link org.corvee.model.PartsDigest} for
 *       names that are digests.
 *   <li>IRIs: the terms of our ontology in {@link org.corvee.model.Cv}, short names in {@link org.corvee.model.Curies}.
 *   <li>Texts: {@link org.corvee.model.SourceText} in code points, {@link org.corvee.model.TextWidth} in columns.
 *   <li>Closed lists: each is a {@link org.corvee.model.Word}. {@link org.corvee.model.NearWords} ends every error about
 *       a word that nobody knows.
 * </ul>
 *
 * <p>A text that is not what it should be is {@link org.corvee.model.Unreadable}; who knows its line adds it. This room
 * imports none of ours and knows no Jena.
 */
@NullMarked
package org.corvee.model;

import org.jspecify.annotations.NullMarked;
