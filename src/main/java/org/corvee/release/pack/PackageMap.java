package org.corvee.release.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Label;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Edtf;
import org.corvee.model.EdtfForm;
import org.corvee.model.Json;
import org.corvee.query.Row;

/**
 * What is said to happen where and when, as <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>: a feature for
 * each occurrence, whether or not it has a point.
 *
 * @param claims the rows of {@code queries/package/claims.rq}
 * @param table their columns, which say what type a property has
 */
record PackageMap(List<Occurrence> occurrences, List<Row> claims, CsvTable table) {
    private static final List<String> TOLD = List.of(
            "stance",
            "modality",
            "during",
            "from",
            "to",
            "voice",
            "depth",
            "document",
            "start",
            "end",
            "says",
            "asserted");

    /**
     * An end of a feature.
     *
     * @param role whether the claim is about it, or says it
     */
    private record Tip(String role, Occurrence.Target target) {
        /** Where it lies, as far as a source says so: the point of the thing, or of a place, not an area, around it. */
        List<Occurrence.Location> places() {
            return target.places().stream()
                    .filter(Occurrence.Location::isClaimed)
                    .filter(place -> isOwn(place) || !place.isArea())
                    .toList();
        }

        private boolean isOwn(Occurrence.Location place) {
            return place.place().id().equals(target.thing().id());
        }

        JsonObject json() {
            Label thing = target.thing();
            JsonObject json =
                    Json.object("role", role, "place", thing.id(), "label", thing.text(), "claim", target.claim());
            String point = places().stream().allMatch(this::isOwn) ? "its own point" : "the place it lies in";
            json.addProperty("point", places().isEmpty() ? "none" : point);
            return json;
        }
    }

    String text() {
        Map<String, Row> rows =
                claims.stream().collect(Collectors.toMap(row -> table.value("claim", row), Function.identity()));
        JsonObject json = Json.object("type", "FeatureCollection");
        json.add(
                "features",
                Json.list(occurrences.stream()
                        .map(occurrence -> feature(occurrence, told(occurrence, rows)))
                        .toList()));
        return Json.indented(json);
    }

    private static Row told(Occurrence occurrence, Map<String, Row> rows) {
        String claim = occurrence.backing().claims().get(0);
        return Optional.ofNullable(rows.get(claim))
                .orElseThrow(() -> new IllegalStateException(
                        "%s: in queries/page/occurrences.rq and not in queries/package/claims.rq; correct one of them"
                                .formatted(claim)));
    }

    private JsonObject feature(Occurrence occurrence, Row told) {
        List<Tip> tips = tips(occurrence);
        JsonObject feature = Json.object(
                "type", "Feature", "id", occurrence.backing().claims().get(0));
        feature.add("geometry", geometry(tips));
        JsonObject properties = new JsonObject();
        properties.add("claims", Json.texts(occurrence.backing().claims()));
        properties.addProperty("kind", occurrence.act().kind().word());
        properties.addProperty("subject", occurrence.act().subject().id());
        properties.addProperty("subject_label", occurrence.act().subject().text());
        properties.addProperty("property", occurrence.act().property());
        TOLD.forEach(name -> properties.add(name, typed(name, table.value(name, told))));
        Dating dating = occurrence.scene().dating();
        properties.add("during", typed("during", dating.edtf()));
        properties.add(
                "from", typed("from", dating.first().map(LocalDate::toString).orElse("")));
        properties.add("to", typed("to", dating.last().map(LocalDate::toString).orElse("")));
        properties.addProperty("time", certainty(dating.edtf()));
        properties.add("ends", Json.list(tips.stream().map(Tip::json).toList()));
        feature.add("properties", properties);
        return feature;
    }

    /** The value as its column has it, whatever it looks like: {@code during} is a text even where it is a year. */
    private JsonElement typed(String name, String value) {
        if (value.isEmpty()) {
            return JsonNull.INSTANCE;
        }
        return switch (table.column(name).type()) {
            case INTEGER, NUMBER -> new JsonPrimitive(new BigDecimal(value));
            case BOOLEAN -> new JsonPrimitive(Boolean.valueOf(value));
            case ID, TERM, WORD, ANY, TEXT, IRI, DATE -> new JsonPrimitive(value);
        };
    }

    /** What its claims lead to, and before it, where none of that is anywhere, its subject. */
    private static List<Tip> tips(Occurrence occurrence) {
        Occurrence.Scene scene = occurrence.scene();
        List<Tip> tips = new ArrayList<>();
        boolean isNowhere =
                scene.targets().stream().allMatch(target -> target.places().isEmpty());
        if (isNowhere && !scene.places().isEmpty()) {
            String claim = occurrence.backing().claims().get(0);
            tips.add(new Tip(
                    "subject", new Occurrence.Target(claim, occurrence.act().subject(), scene.places())));
        }
        scene.targets().forEach(target -> tips.add(new Tip("object", target)));
        return tips;
    }

    /** How sure the time is. */
    static String certainty(String during) {
        return Edtf.find(during).map(PackageMap::certainty).orElse("unknown");
    }

    private static String certainty(Edtf time) {
        List<EdtfForm.Qualification> qualifiers =
                time.form().dates().map(EdtfForm.Single::qualifier).toList();
        if (qualifiers.stream().anyMatch(PackageMap::isUncertain)) {
            return "uncertain";
        }
        if (qualifiers.contains(EdtfForm.Qualification.APPROXIMATE)) {
            return "approximate";
        }
        return isPartlyKnown(time) ? "partly known" : "stated";
    }

    private static boolean isUncertain(EdtfForm.Qualification qualifier) {
        return switch (qualifier) {
            case UNCERTAIN, UNCERTAIN_AND_APPROXIMATE -> true;
            case CERTAIN, APPROXIMATE -> false;
        };
    }

    private static boolean isPartlyKnown(Edtf time) {
        boolean isOpen = time.form() instanceof EdtfForm.Interval interval
                && Stream.of(interval.from(), interval.to()).anyMatch(EdtfForm.Missing.class::isInstance);
        return time.hasUnknownDigits() || isOpen || time.form() instanceof EdtfForm.OneOf;
    }

    private static JsonElement geometry(List<Tip> tips) {
        List<JsonArray> positions = tips.stream()
                .flatMap(tip -> tip.places().stream())
                .map(PackageMap::position)
                .distinct()
                .toList();
        if (positions.isEmpty()) {
            return JsonNull.INSTANCE;
        }
        JsonObject geometry = Json.object("type", positions.size() == 1 ? "Point" : "MultiPoint");
        geometry.add("coordinates", positions.size() == 1 ? positions.get(0) : Json.list(positions));
        return geometry;
    }

    private static JsonArray position(Occurrence.Location place) {
        JsonArray pair = new JsonArray();
        pair.add(place.at().longitude());
        pair.add(place.at().latitude());
        return pair;
    }
}
