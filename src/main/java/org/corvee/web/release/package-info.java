/**
 * Releases as they are served: the list of them, the head of their log, what has changed between two, and a feed.
 *
 * <p>{@link org.corvee.web.release.KnownReleases} says which there are; every other address can be asked as it was with one of
 * them, see {@link org.corvee.web.AsOf}.
 *
 * <p>They stand beside the store, in the folder that {@code serve --releases} names, and are read when they are asked for.
 */
@NullMarked
package org.corvee.web.release;

import org.jspecify.annotations.NullMarked;
