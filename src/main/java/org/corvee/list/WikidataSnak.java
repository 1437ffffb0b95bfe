package org.corvee.list;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A property with a value, as Wikidata's statements, qualifiers and references are made of them.
 *
 * @param property such as {@code P569}
 * @param datatype of the property, such as {@code external-id}
 * @param value its text: of an item the id, of a time a date in EDTF; none where Wikidata knows none or cannot say
 */
record WikidataSnak(String property, String datatype, Optional<String> value) {
    private static final String DAY = "11";
    private static final String MONTH = "10";
    private static final String YEAR = "9";
    private static final String DECADE = "8";
    private static final String CENTURY = "7";

    /**
     * The one that a statement is about.
     *
     * @throws Unreadable when it has another form than Wikidata gives it
     */
    static WikidataSnak main(JsonObject statement) {
        return of(statement.get("mainsnak"));
    }

    /** Those of some property beside a statement, or in a reference. */
    static List<WikidataSnak> all(@Nullable JsonElement byProperty) {
        List<WikidataSnak> all = new ArrayList<>();
        JsonObject properties = WikidataJson.objectOrNothing("what is sorted by property", byProperty);
        properties.keySet().forEach(property -> WikidataJson.list(
                        "what is said of " + property, properties.get(property))
                .forEach(snak -> all.add(of(snak))));
        return all;
    }

    private static WikidataSnak of(@Nullable JsonElement written) {
        JsonObject snak = WikidataJson.object("a snak", written);
        Optional<String> value =
                switch (WikidataJson.text(snak, "snaktype")) {
                    case "value" ->
                        Optional.of(value(WikidataJson.object("a datavalue", snak.get("datavalue"))
                                        .get("value")))
                                .filter(text -> !text.isEmpty());
                    case "somevalue", "novalue" -> Optional.empty();
                    default ->
                        throw new Unreadable(
                                "no snaktype '%s'".formatted(WikidataJson.text(snak, "snaktype")),
                                "it is value, somevalue or novalue");
                };
        return new WikidataSnak(WikidataJson.text(snak, "property"), WikidataJson.text(snak, "datatype"), value);
    }

    private static String value(@Nullable JsonElement value) {
        if (value instanceof JsonObject object) {
            return object.has("time")
                    ? date(WikidataJson.text(object, "time"), WikidataJson.number(object, "precision"))
                    : object.has("id")
                            ? WikidataJson.text(object, "id")
                            : object.has("text")
                                    ? WikidataJson.text(object, "text")
                                    : object.has("amount")
                                            ? WikidataJson.text(object, "amount")
                                                    .replaceFirst("^\\+", "")
                                            : object.has("latitude")
                                                    ? WikidataJson.number(object, "latitude") + ", "
                                                            + WikidataJson.number(object, "longitude")
                                                    : "";
        }
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** A time such as {@code +1968-00-00T00:00:00Z} as far as it is known; what is no time stays as it is. */
    private static String date(String time, String precision) {
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
}
