package org.corvee.web.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.query.EscapedText;
import org.corvee.web.Refused;

/**
 * A value in the JSON of a request; what is not of the form that is asked for is refused with its place.
 *
 * @param place such as {@code queries.q0.limit}
 */
record JsonField(String place, JsonElement value) {
    private static final int LONGEST_NAME = 60;

    /** A big one may be written with an exponent; a double is exact enough for what is cut to a limit. */
    private static final String WHOLE = "-?[0-9]+(\\.0+)?([eE]\\+?[0-9]+)?";

    /** Reads the JSON of a parameter, by the letter of RFC 8259. */
    static JsonField read(String parameter, String json) {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement value = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Refused(400, parameter + ": more than one JSON value; send one object");
            }
            return new JsonField(parameter, value);
        } catch (JsonParseException | IOException | NumberFormatException | StackOverflowError wrong) {
            throw new Refused(
                    400, "%s: not valid JSON%s; send one object (RFC 8259)".formatted(parameter, where(wrong)));
        }
    }

    /** The parser's own words hold the place, and no more than a place is passed on. */
    private static String where(Throwable wrong) {
        String said = String.valueOf(wrong.getMessage());
        int at = said.indexOf("at line ");
        return at < 0
                ? ""
                : " " + said.substring(at).lines().findFirst().orElse("").replaceFirst(" path .*", "");
    }

    private Refused refused(String form) {
        return new Refused(400, "%s: no %s; %s".formatted(place, form, remedy(form)));
    }

    private static String remedy(String form) {
        return switch (form) {
            case "object" -> "write { … }";
            case "list" -> "write [ … ]";
            case "whole number" -> "write digits without quotes";
            default -> "write it in quotes";
        };
    }

    /** The fields of an object, in the order in which they stand. */
    List<JsonField> fields() {
        return object().entrySet().stream()
                .map(entry -> new JsonField(place + "." + brief(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The last part of the place. */
    String key() {
        return place.substring(place.lastIndexOf('.') + 1);
    }

    private static String brief(String name) {
        String visible = EscapedText.line(name);
        return visible.length() > LONGEST_NAME ? visible.substring(0, LONGEST_NAME) + "…" : visible;
    }

    private JsonObject object() {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw refused("object");
    }

    /** The names and values of an object as they were sent. */
    Map<String, JsonElement> entries() {
        return object().asMap();
    }

    /** A member of an object, if it is there and not null. */
    Optional<JsonField> member(String name) {
        return Optional.ofNullable(object().get(name))
                .filter(element -> !element.isJsonNull())
                .map(element -> new JsonField(place + "." + name, element));
    }

    /** A member that must be there. */
    JsonField needed(String name) {
        return member(name).orElseThrow(() -> new Refused(400, "%s: no '%s' in it; add one".formatted(place, name)));
    }

    /** The members of a list. */
    List<JsonField> list() {
        if (!value.isJsonArray()) {
            throw refused("list");
        }
        List<JsonField> members = new ArrayList<>();
        for (JsonElement element : value.getAsJsonArray()) {
            members.add(new JsonField("%s[%d]".formatted(place, members.size()), element));
        }
        return members;
    }

    /** The members of a list, or the one value that stands in the place of a list. */
    Stream<JsonField> each() {
        return value.isJsonArray() ? list().stream() : Stream.of(this);
    }

    String text() {
        if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw refused("text");
    }

    /** A text, a number, true or false as its letters. */
    String word() {
        if (value instanceof JsonPrimitive primitive) {
            return primitive.getAsString();
        }
        throw refused("text, number, true or false");
    }

    boolean isObject() {
        return value.isJsonObject();
    }

    /** A whole number, cut to what is allowed. */
    int number(int least, int most) {
        if (value instanceof JsonPrimitive primitive && primitive.getAsString().matches(WHOLE)) {
            return (int) Math.max(least, Math.min(most, Double.parseDouble(primitive.getAsString())));
        }
        throw refused("whole number");
    }
}
