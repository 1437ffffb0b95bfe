/**
 * What helps to look around: the map, the editor, and the scripts and styles of others that they stand on.
 *
 * <p>{@link org.corvee.web.explore.MapMaker} makes the map's page and its GeoJSON, {@link
 * org.corvee.web.explore.StaticFiles} gives out vendored files and our own scripts: only those that the lock file or the list
 * names.
 */
@NullMarked
package org.corvee.web.explore;

import org.jspecify.annotations.NullMarked;
