package org.corvee.page.map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Json;
import org.corvee.model.Wkt;

/**
 * Markers as <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>: one feature each, with as many points as it has
 * places.
 *
 * @param cut whether there are more than these; the document says so in a member {@code truncated}
 */
public record GeoJson(List<Marker> markers, boolean cut) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/geo+json";

    public GeoJson {
        markers = List.copyOf(markers);
    }

    /** All that there are. */
    public GeoJson(List<Marker> markers) {
        this(markers, false);
    }

    /** The document. */
    public String document() {
        return collection(cut, markers.stream().map(GeoJson::feature));
    }

    /** A document of features. */
    static String collection(boolean cut, Stream<String> features) {
        String head = "{\"type\":\"FeatureCollection\"," + (cut ? "\"truncated\":true," : "") + "\"features\":[\n";
        return features.collect(Collectors.joining(",\n", head, "\n]}\n"));
    }

    private static String feature(Marker marker) {
        List<Wkt.Point> points =
                marker.scene().places().stream().map(Occurrence.Location::at).toList();
        return feature(marker.anchor(), points, properties(marker));
    }

    /** A feature with as many points as it has places. */
    static String feature(String id, List<Wkt.Point> points, JsonObject properties) {
        return "{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
                .formatted(Json.visible(new JsonPrimitive(id)), geometry(points), Json.visible(properties));
    }

    private static String geometry(List<Wkt.Point> points) {
        if (points.isEmpty()) {
            return "null";
        }
        return points.stream()
                .map(at -> String.format(Locale.ROOT, "[%.5f,%.5f]", at.longitude(), at.latitude()))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPoint\",\"coordinates\":[", "]}"));
    }

    private static JsonObject properties(Marker marker) {
        Dating dating = marker.scene().dating();
        List<Occurrence.Location> places = marker.scene().places();
        JsonObject properties = new JsonObject();
        marker.told().forEach((name, value) -> properties.add(name, Json.value(value)));
        properties.addProperty("kind", marker.band().word());
        Occurrence.Doubt doubt = marker.doubt();
        properties.addProperty("modality", doubt == null ? "" : doubt.modality().word());
        properties.addProperty("denied", marker.isDenied());
        properties.addProperty("look", marker.look());
        properties.addProperty("edtf", dating.edtf());
        properties.addProperty("when", DateWords.of(dating));
        properties.addProperty("from", dating.first().map(Object::toString).orElse(""));
        properties.addProperty("to", dating.last().map(Object::toString).orElse(""));
        properties.addProperty("open", openSide(dating));
        properties.add(
                "places",
                Json.texts(places.stream().map(place -> place.place().text()).toList()));
        properties.add(
                "ids",
                Json.texts(places.stream().map(place -> place.place().id()).toList()));
        properties.add(
                "countries",
                Json.texts(places.stream().map(Occurrence.Location::country).toList()));
        JsonArray areas = new JsonArray();
        places.forEach(place -> areas.add(place.isArea()));
        properties.add("areas", areas);
        return properties;
    }

    /** The side on which no day is said. */
    private static String openSide(Dating dating) {
        return !dating.isOpen() ? "" : dating.first().isEmpty() ? "beginning" : "end";
    }
}
