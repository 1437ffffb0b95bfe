package org.corvee.list;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.model.Unreadable;

/**
 * An entity of <a href="https://followthemoney.tech/">FollowTheMoney</a>, as a line of JSON holds it.
 *
 * @param id within its file
 * @param schema what it is
 * @param caption how it is shown
 * @param properties its values, by property, in the file's order
 * @param datasets from which it was merged
 * @param referents the ids under which those know it
 * @param lastSeen when its publisher saw it last, if the line says so
 */
record FtmEntity(
        String id,
        String schema,
        String caption,
        Map<String, List<String>> properties,
        List<String> datasets,
        List<String> referents,
        Optional<String> lastSeen) {
    private static final TypeAdapter<JsonObject> JSON = new Gson().getAdapter(JsonObject.class);
    private static final String REMEDY = "export it again as FollowTheMoney entities, one a line";

    /** Reads one line. */
    static FtmEntity parse(String line) {
        JsonObject json = json(line);
        String id = text(json, "id").orElseThrow(() -> new Unreadable("an entity without 'id'", REMEDY));
        String schema = text(json, "schema").orElseThrow(() -> new Unreadable("an entity without 'schema'", REMEDY));
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (json.get("properties") instanceof JsonObject values) {
            values.keySet().forEach(name -> properties.put(name, texts(values, name)));
        } else if (json.has("properties") && !json.get("properties").isJsonNull()) {
            throw new Unreadable("'properties' holds no properties by name", REMEDY);
        }
        return new FtmEntity(
                id,
                schema,
                text(json, "caption").orElse(id),
                properties,
                texts(json, "datasets"),
                texts(json, "referents"),
                text(json, "last_seen"));
    }

    /** The values of a property; none when it has none. */
    List<String> values(String property) {
        return properties.containsKey(property) ? List.copyOf(properties.get(property)) : List.of();
    }

    private static JsonObject json(String line) {
        JsonReader reader = new JsonReader(new StringReader(line));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonObject json = JSON.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Unreadable("something stands behind the entity", REMEDY);
            }
            return json;
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new Unreadable("no entity in JSON", REMEDY);
        }
    }

    private static Optional<String> text(JsonObject json, String key) {
        return texts(json, key).stream().findFirst().filter(t -> !t.isBlank());
    }

    /** The texts under a key, one or a list of them; anything else is no FollowTheMoney, a number as well. */
    private static List<String> texts(JsonObject json, String key) {
        JsonElement value = json.get(key);
        List<JsonElement> values = value == null || value.isJsonNull()
                ? List.of()
                : value instanceof JsonArray some ? some.asList() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (JsonElement one : values) {
            if (!(one instanceof JsonPrimitive text && text.isString())) {
                throw new Unreadable("a value of '%s' is no text".formatted(key), REMEDY);
            }
            texts.add(one.getAsString().strip());
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
