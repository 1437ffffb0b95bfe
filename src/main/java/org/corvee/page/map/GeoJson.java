package org.corvee.page.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.page.Json;

/**
 * Marks as <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>: one feature each, with as many points as it has
 * places.
 *
 * @param cut whether there are more than these; the document says so in a member {@code truncated}
 */
public record GeoJson(List<Mark> marks, boolean cut) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/geo+json";

    public GeoJson {
        marks = List.copyOf(marks);
    }

    /** All that there are. */
    public GeoJson(List<Mark> marks) {
        this(marks, false);
    }

    /** The document. */
    public String document() {
        String head = "{\"type\":\"FeatureCollection\"," + (cut ? "\"truncated\":true," : "") + "\"features\":[\n";
        return marks.stream().map(GeoJson::feature).collect(Collectors.joining(",\n", head, "\n]}\n"));
    }

    private static String feature(Mark mark) {
        return "{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
                .formatted(Json.of(mark.anchor()), geometry(mark.setting().places()), Json.of(properties(mark)));
    }

    private static String geometry(List<Place> places) {
        if (places.isEmpty()) {
            return "null";
        }
        return places.stream()
                .map(place -> String.format(Locale.ROOT, "[%.5f,%.5f]", place.longitude(), place.latitude()))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPoint\",\"coordinates\":[", "]}"));
    }

    private static Map<String, Object> properties(Mark mark) {
        When when = mark.setting().when();
        List<Place> places = mark.setting().places();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.putAll(mark.told());
        properties.put("kind", mark.band().word());
        properties.put(
                "modality", mark.doubt().map(doubt -> doubt.modality().word()).orElse(""));
        properties.put("denied", mark.denied());
        properties.put("look", mark.look());
        properties.put("edtf", when.edtf());
        properties.put("when", when.words());
        properties.put("from", when.begin().map(Object::toString).orElse(""));
        properties.put("to", when.end().map(Object::toString).orElse(""));
        properties.put(
                "places", places.stream().map(place -> place.named().label()).toList());
        properties.put("areas", places.stream().map(Place::area).toList());
        return properties;
    }
}
