package org.corvee.page.map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.corvee.evidence.Label;
import org.corvee.evidence.table.OccurrenceColumns;
import org.corvee.model.Json;
import org.corvee.model.Wkt;
import org.corvee.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * A place with how many claims are of it, where they are too many to be drawn one by one.
 *
 * @param at where it is drawn; null where nobody gives a point
 * @param isArea whether the point only stands for a region or a country
 * @param country in which it lies
 * @param page shows what is counted
 */
public record CountedPlace(
        Label place, Wkt.@Nullable Point at, boolean isArea, Label country, OccurrenceColumns.Tally tally, Link page) {
    /** Places as GeoJSON, a feature each; those without a point have no geometry. */
    public static String geojson(List<CountedPlace> places) {
        return GeoJson.collection(false, places.stream().map(CountedPlace::feature));
    }

    private String feature() {
        return GeoJson.feature(place.id(), at == null ? List.of() : List.of(at), properties());
    }

    private JsonObject properties() {
        JsonObject properties = new JsonObject();
        properties.add("places", Json.texts(List.of(place.text())));
        properties.add("ids", Json.texts(List.of(place.id())));
        properties.add("countries", Json.texts(List.of(country.id())));
        JsonArray areas = new JsonArray();
        areas.add(isArea);
        properties.add("areas", areas);
        properties.addProperty("count", tally.all());
        properties.addProperty("stated", tally.stated());
        properties.addProperty("doubted", tally.doubted());
        properties.addProperty("denied", tally.denied());
        properties.addProperty("page", page.value());
        return properties;
    }
}
