package org.corvee.page.map;

/**
 * A place as a map draws it.
 *
 * @param area true when the coordinates only say where to write the name of a region or a country
 */
public record Place(Named named, double longitude, double latitude, boolean area) {
    public Place {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    "%s: no longitude %s and latitude %s on Earth".formatted(named.slug(), longitude, latitude));
        }
    }
}
