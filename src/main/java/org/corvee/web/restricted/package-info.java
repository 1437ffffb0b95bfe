/**
 * How what is marked is served: to nobody without a name, and to each no more than they may read.
 *
 * <p>{@link org.corvee.web.restricted.RestrictedServer} listens, by TLS or behind a proxy that it knows, and opens one {@link
 * org.corvee.web.CorveeServer} for each {@link org.corvee.model.Audience}, over a store that was built from the claims of that
 * audience alone ({@link org.corvee.store.RestrictedStores}). {@code RestrictedHandler} stands before all of them: who asks, is
 * told by a token ({@code TokenCheck}) or by the session that a token has opened ({@code Sessions}), and the ceiling of the token picks the
 * server. Nothing is filtered afterwards: what a reader may not read is in none of the stores, indexes, caches and counts that
 * their request can reach. Who is not let in hears the same for every address and every reason.
 *
 * <p>{@code ReadLog} writes down who has read what, by digests that only the owner of the key can compare.
 */
@NullMarked
package org.corvee.web.restricted;

import org.jspecify.annotations.NullMarked;
