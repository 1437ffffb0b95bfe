package org.corvee.query.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.Json;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * What is claimed to happen where, as <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>.
 *
 * <p>One feature is what one passage says of one subject by one property, for one time and with one doubt: workers who went
 * to two cities together are one feature with two ends, and are counted once. What has no point has no geometry.
 *
 * @param where the rows of {@code queries/package/where.rq}
 * @param claims the rows of {@code queries/package/claims.rq}
 */
record Features(Result where, Result claims, ShortNames names) {
    private static final Pattern POINT = Pattern.compile("POINT *\\( *([-+0-9.]+) +([-+0-9.]+) *\\)");
    private static final List<String> TOLD =
            List.of("stance", "modality", "during", "from", "to", "voice", "depth", "document", "start", "end", "says");

    /**
     * A place of a feature.
     *
     * @param role whether the claim is about it, or says it
     * @param near whether the point is that of the place it lies in
     */
    private record End(
            String role, String place, String label, String claim, Optional<Position> position, boolean near) {}

    private record Position(BigDecimal longitude, BigDecimal latitude) {
        JsonArray json() {
            JsonArray pair = new JsonArray();
            pair.add(longitude);
            pair.add(latitude);
            return pair;
        }
    }

    String text() {
        Map<String, Row> told = new LinkedHashMap<>();
        claims.rows().forEach(row -> told.put(text(row, "claim"), row));
        Map<List<String>, List<Row>> said = new LinkedHashMap<>();
        for (Row row : where.rows()) {
            Optional.ofNullable(told.get(text(row, "claim")))
                    .ifPresent(claim -> said.computeIfAbsent(key(row, claim), none -> new ArrayList<>())
                            .add(row));
        }
        JsonObject json = Json.object("type", "FeatureCollection");
        json.add(
                "features",
                Json.list(said.values().stream()
                        .map(rows -> feature(rows, Objects.requireNonNull(told.get(text(rows.get(0), "claim")))))
                        .toList()));
        return Json.indented(json);
    }

    /** What makes claims one thing on the map. */
    private List<String> key(Row row, Row claim) {
        return Stream.concat(
                        Stream.of(text(row, "subject"), text(row, "property")),
                        Stream.of("document", "start", "end", "testimony", "stance", "modality", "during")
                                .map(name -> text(claim, name)))
                .toList();
    }

    private JsonObject feature(List<Row> rows, Row told) {
        Row first = rows.get(0);
        List<String> ids =
                rows.stream().map(row -> text(row, "claim")).distinct().toList();
        List<End> ends = ends(rows);
        JsonObject feature = Json.object("type", "Feature", "id", ids.get(0));
        feature.add("geometry", geometry(ends));
        JsonObject properties = new JsonObject();
        properties.add("claims", Json.texts(ids));
        for (String name : List.of("subject", "subject_label", "property")) {
            properties.addProperty(name, text(first, name));
        }
        TOLD.forEach(name -> add(properties, name, told));
        properties.addProperty("asserted", text(told, "asserted").equals("true"));
        properties.addProperty("time", certainty(text(told, "during")));
        properties.add("ends", Json.list(ends.stream().map(Features::json).toList()));
        feature.add("properties", properties);
        return feature;
    }

    private List<End> ends(List<Row> rows) {
        Map<String, End> ends = new LinkedHashMap<>();
        for (Row row : rows) {
            for (String role : List.of("subject", "object")) {
                End end = end(role, row);
                if (role.equals("object") || end.position().isPresent()) {
                    ends.putIfAbsent(role + " " + end.place(), end);
                }
            }
        }
        return List.copyOf(ends.values());
    }

    private void add(JsonObject properties, String name, Row row) {
        String text = text(row, name);
        if (text.matches("[0-9]{1,9}")) {
            properties.addProperty(name, Integer.valueOf(text));
        } else {
            properties.add(name, text.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(text));
        }
    }

    /** How sure the time is, by the signs of EDTF. */
    static String certainty(String during) {
        if (during.isEmpty()) {
            return "unknown";
        }
        if (during.contains("?") || during.contains("%")) {
            return "uncertain";
        }
        if (during.contains("~")) {
            return "approximate";
        }
        return during.contains("X") || during.contains("..") ? "partly known" : "stated";
    }

    private End end(String role, Row row) {
        Optional<Position> own = position(row, role + "_point");
        Optional<Position> near = position(row, role + "_near");
        return new End(
                role,
                text(row, role),
                text(row, role + "_label"),
                text(row, "claim"),
                own.or(() -> near),
                own.isEmpty());
    }

    private static Optional<Position> position(Row row, String column) {
        if (row.term(column).orElse(null) instanceof Term.Literal literal) {
            Matcher point = POINT.matcher(literal.lexical());
            if (point.matches()) {
                return Optional.of(new Position(new BigDecimal(point.group(1)), new BigDecimal(point.group(2))));
            }
        }
        return Optional.empty();
    }

    private static JsonElement geometry(List<End> ends) {
        List<JsonArray> positions = ends.stream()
                .flatMap(end -> end.position().stream())
                .map(Position::json)
                .distinct()
                .toList();
        if (positions.isEmpty()) {
            return JsonNull.INSTANCE;
        }
        JsonObject geometry = Json.object("type", positions.size() == 1 ? "Point" : "MultiPoint");
        geometry.add("coordinates", positions.size() == 1 ? positions.get(0) : Json.list(positions));
        return geometry;
    }

    private static JsonObject json(End end) {
        JsonObject json =
                Json.object("role", end.role(), "place", end.place(), "label", end.label(), "claim", end.claim());
        String near = end.near() ? "the place it lies in" : "its own point";
        json.addProperty("point", end.position().isEmpty() ? "none" : near);
        return json;
    }

    private String text(Row row, String column) {
        return row.term(column).map(this::text).orElse("");
    }

    private String text(Term term) {
        if (term instanceof Term.Iri iri) {
            return names.brief(iri).replaceFirst("^cv:|^(stance|modality)/", "");
        }
        return term instanceof Term.Literal literal ? literal.lexical() : "";
    }
}
