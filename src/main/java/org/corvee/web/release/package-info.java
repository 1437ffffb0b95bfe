/**
 * Releases as they are served: the list of them, the head of their log, what has changed between two, and a feed.
 *
 * <p>They stand beside the store, in the folder that {@code serve --releases} names, and are read when they are asked for.
 */
@NullMarked
package org.corvee.web.release;

import org.jspecify.annotations.NullMarked;
