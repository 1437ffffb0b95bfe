package org.corvee.page.map;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.corvee.page.Json;
import org.corvee.page.Link;

/**
 * Occurrences as <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>: one feature each, with as many points as
 * it has places.
 */
public record GeoJson(List<Occurrence> occurrences) {
    public GeoJson {
        occurrences = List.copyOf(occurrences);
    }

    /** The document. */
    public String document() {
        return occurrences.stream()
                .map(GeoJson::feature)
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private static String feature(Occurrence occurrence) {
        return "{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
                .formatted(
                        Json.quoted(occurrence.anchor()),
                        geometry(occurrence.setting().places()),
                        properties(occurrence));
    }

    private static String geometry(List<Place> places) {
        if (places.isEmpty()) {
            return "null";
        }
        return places.stream()
                .map(place -> String.format(Locale.ROOT, "[%.5f,%.5f]", place.longitude(), place.latitude()))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPoint\",\"coordinates\":[", "]}"));
    }

    private static String properties(Occurrence occurrence) {
        Occurrence.Act act = occurrence.act();
        When when = occurrence.setting().when();
        Occurrence.Backing backing = occurrence.backing();
        List<Place> places = occurrence.setting().places();
        return "{"
                + String.join(
                        ",",
                        text("kind", act.kind().word()),
                        text("subject", act.subject().label()),
                        text("about", act.subject().page().map(Link::value).orElse("")),
                        text("detail", act.detail()),
                        text("number", act.number()),
                        text("says", act.says()),
                        text("modality", occurrence.doubt().modality().word()),
                        "\"denied\":" + occurrence.doubt().denied(),
                        text("look", occurrence.doubt().look()),
                        text("edtf", when.edtf()),
                        text("when", when.words()),
                        text("from", when.begin().map(Object::toString).orElse("")),
                        text("to", when.end().map(Object::toString).orElse("")),
                        list(
                                "places",
                                places.stream()
                                        .map(place -> Json.quoted(place.named().label()))
                                        .toList()),
                        list(
                                "areas",
                                places.stream().map(place -> "" + place.area()).toList()),
                        text("voice", occurrence.source().voice().label()),
                        text("document", occurrence.source().document().label()),
                        "\"origins\":[" + backing.least() + "," + backing.most() + "]",
                        list(
                                "claims",
                                backing.claims().stream().map(Json::quoted).toList()))
                + "}";
    }

    private static String text(String name, String value) {
        return Json.quoted(name) + ":" + Json.quoted(value);
    }

    private static String list(String name, List<String> values) {
        return Json.quoted(name) + ":[" + String.join(",", values) + "]";
    }
}
