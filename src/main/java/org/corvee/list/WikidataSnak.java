package org.corvee.list;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A property with a value, as Wikidata's statements, qualifiers and references are made of them.
 *
 * @param property such as {@code P569}
 * @param datatype of the property, such as {@code external-id}
 * @param value its text: of an item the id, of a time a date in EDTF; none where Wikidata knows none or cannot say
 */
record WikidataSnak(String property, String datatype, Optional<String> value) {
    private static final int DAY = 11;
    private static final int MONTH = 10;
    private static final int YEAR = 9;
    private static final int DECADE = 8;
    private static final int CENTURY = 7;

    /** The one that a statement is about. */
    static WikidataSnak main(JsonObject statement) {
        return of(statement.get("mainsnak"));
    }

    /** Those of some property beside a statement, or in a reference. */
    static List<WikidataSnak> all(JsonElement byProperty) {
        List<WikidataSnak> all = new ArrayList<>();
        if (byProperty instanceof JsonObject properties) {
            properties.keySet().forEach(property -> {
                if (properties.get(property) instanceof JsonArray snaks) {
                    snaks.forEach(snak -> all.add(of(snak)));
                }
            });
        }
        return all;
    }

    private static WikidataSnak of(JsonElement written) {
        if (!(written instanceof JsonObject snak)) {
            return new WikidataSnak("", "", Optional.empty());
        }
        Optional<String> value = snak.get("datavalue") instanceof JsonObject data
                ? Optional.of(value(data.get("value"))).filter(text -> !text.isEmpty())
                : Optional.empty();
        return new WikidataSnak(text(snak, "property"), text(snak, "datatype"), value);
    }

    private static String value(JsonElement value) {
        if (value instanceof JsonObject object) {
            return object.has("time")
                    ? date(text(object, "time"), object.get("precision").getAsInt())
                    : object.has("id")
                            ? text(object, "id")
                            : object.has("text")
                                    ? text(object, "text")
                                    : object.has("amount")
                                            ? text(object, "amount").replaceFirst("^\\+", "")
                                            : object.has("latitude")
                                                    ? text(object, "latitude") + ", " + text(object, "longitude")
                                                    : "";
        }
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** A time such as {@code +1968-00-00T00:00:00Z} as far as it is known; what is no time stays as it is. */
    private static String date(String time, int precision) {
        String day = time.replaceFirst("^\\+", "").split("T", 2)[0];
        if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return time;
        }
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
            case DECADE -> day.substring(0, 3) + "X";
            case CENTURY -> day.substring(0, 2) + "XX";
            default -> time;
        };
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) != null && object.get(key).isJsonPrimitive()
                ? object.get(key).getAsString()
                : "";
    }
}
