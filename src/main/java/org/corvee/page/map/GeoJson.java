package org.corvee.page.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Location;
import org.corvee.evidence.Occurrence;
import org.corvee.page.Json;

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
        String head = "{\"type\":\"FeatureCollection\"," + (cut ? "\"truncated\":true," : "") + "\"features\":[\n";
        return markers.stream().map(GeoJson::feature).collect(Collectors.joining(",\n", head, "\n]}\n"));
    }

    private static String feature(Marker marker) {
        return "{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
                .formatted(Json.of(marker.anchor()), geometry(marker.scene().places()), Json.of(properties(marker)));
    }

    private static String geometry(List<Location> places) {
        if (places.isEmpty()) {
            return "null";
        }
        return places.stream()
                .map(place -> String.format(
                        Locale.ROOT,
                        "[%.5f,%.5f]",
                        place.at().longitude(),
                        place.at().latitude()))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPoint\",\"coordinates\":[", "]}"));
    }

    private static Map<String, Object> properties(Marker marker) {
        Dating dating = marker.scene().dating();
        List<Location> places = marker.scene().places();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.putAll(marker.told());
        properties.put("kind", marker.band().word());
        Occurrence.Doubt doubt = marker.doubt();
        properties.put("modality", doubt == null ? "" : doubt.modality().word());
        properties.put("denied", marker.isDenied());
        properties.put("look", marker.look());
        properties.put("edtf", dating.edtf());
        properties.put("when", DateWords.of(dating));
        properties.put("from", dating.first().map(Object::toString).orElse(""));
        properties.put("to", dating.last().map(Object::toString).orElse(""));
        properties.put("open", openSide(dating));
        properties.put(
                "places", places.stream().map(place -> place.place().text()).toList());
        properties.put("areas", places.stream().map(Location::isArea).toList());
        return properties;
    }

    /** The side on which no day is said. */
    private static String openSide(Dating dating) {
        return !dating.isOpen() ? "" : dating.first().isEmpty() ? "beginning" : "end";
    }
}
