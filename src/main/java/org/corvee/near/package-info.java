/**
 * Which known words are near to a word that nobody knows.
 *
 * <p>Every error about an unknown id, key, command, query or term ends with what its writer may have meant:
 * {@link org.corvee.near.NearWords} answers that for all rooms and imports none of them.
 */
@NullMarked
package org.corvee.near;

import org.jspecify.annotations.NullMarked;
