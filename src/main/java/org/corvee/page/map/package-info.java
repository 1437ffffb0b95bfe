/**
 * The map, the timeline and the table of what is said to have happened where and when.
 *
 * <p>They show {@link org.corvee.evidence.Occurrence}s: claims of one passage that say one thing of one subject, with all
 * the places that they name. A {@link org.corvee.page.map.MapFilter} is what an address asks for; {@link
 * org.corvee.page.map.MapPage} shows what passes as a drawing and a table, and {@link org.corvee.page.map.GeoJson} gives
 * it to the script that draws the map. Where that is more than a page can draw one by one, {@link
 * org.corvee.page.map.CountedMapPage} counts claims. A {@link org.corvee.page.map.Chronicle} stands alone, for other pages.
 *
 * <p>What is drawn is a {@link org.corvee.page.map.Marker}, and any answer gives markers: {@link
 * org.corvee.page.map.ResultMarks} says which columns mean what, {@link org.corvee.page.map.ResultView} puts the drawing
 * above the table. A page with a drawing has a {@link org.corvee.page.map.Legend}, which holds the hatching.
 *
 * <p>Doubt is drawn as a class of the stylesheet, never as a colour alone.
 */
@NullMarked
package org.corvee.page.map;

import org.jspecify.annotations.NullMarked;
