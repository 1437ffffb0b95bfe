/**
 * How a build reaches other machines: offered by one, signed, pulled by others, and never opened before it is whole.
 *
 * <p>{@link org.corvee.replica.Offer} is the origin's side: it packs each build that becomes current and signs an
 * {@link org.corvee.replica.Manifest} over its parts, a <a href="https://c2sp.org/signed-note">signed note</a> with the keys of
 * releases. {@link org.corvee.replica.Follower} is the replica's: it asks an {@link org.corvee.replica.Origin} for the manifest,
 * refuses what is not signed, older than what it has seen or another of the same number, pulls the parts, and lets the store
 * swap the build in. What it refuses it says in one line ({@link org.corvee.replica.Refusal}), once.
 */
@NullMarked
package org.corvee.replica;

import org.jspecify.annotations.NullMarked;
