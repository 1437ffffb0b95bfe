package org.corvee.web.reconcile;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.model.NearWords;
import org.corvee.query.Visible;
import org.corvee.web.Refused;

/**
 * One query of a batch: a cell of a table with what is known besides.
 *
 * @param key what the client calls it, unchanged
 * @param text empty when the properties alone are to tell
 * @param kinds the ids of the wanted kinds, none for any
 */
record ReconcileQuery(String key, String text, List<String> kinds, Strict strict, List<Wanted> properties, int limit) {
    private static final int MOST_QUERIES = 50;
    private static final int MOST_PROPERTIES = 10;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST = 500;
    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final Set<String> MEMBERS = Set.of("query", "type", "type_strict", "properties", "limit");

    /** How a candidate's kinds must agree with the wanted ones. */
    enum Strict {
        ANY,
        ALL,
        SHOULD
    }

    /**
     * A property with the values that are wanted.
     *
     * @param property as the client writes it
     */
    record Wanted(String property, List<String> values) {}

    /** Reads a batch, refusing what the API does not have. */
    static List<ReconcileQuery> batch(JsonField queries) {
        Map<String, JsonElement> entries = queries.entries();
        if (entries.size() > MOST_QUERIES) {
            throw new Refused(
                    413, "queries: %d of them; send at most %d at a time".formatted(entries.size(), MOST_QUERIES));
        }
        List<JsonField> fields = queries.fields();
        List<ReconcileQuery> asks = new ArrayList<>();
        for (String key : entries.keySet()) {
            asks.add(one(key, fields.get(asks.size())));
        }
        return asks;
    }

    private static ReconcileQuery one(String key, JsonField query) {
        for (JsonField member : query.fields()) {
            if (!MEMBERS.contains(member.key())) {
                throw new Refused(
                        400,
                        "%s: unknown; %s"
                                .formatted(
                                        member.place(),
                                        NearWords.of(member.key(), MEMBERS)
                                                .remedy("there are query, type, type_strict, properties and limit")));
            }
        }
        String text = query.member("query").map(field -> field.text().strip()).orElse("");
        List<Wanted> properties =
                query.member("properties").map(ReconcileQuery::properties).orElse(List.of());
        if (text.isEmpty() && properties.isEmpty()) {
            throw new Refused(400, query.place() + ": asks nothing; give a query, or properties");
        }
        checkLength(query.place() + ".query", text);
        List<String> kinds = query.member("type").stream()
                .flatMap(JsonField::each)
                .map(JsonField::text)
                .filter(kind -> !kind.isBlank())
                .toList();
        int limit = query.member("limit")
                .map(field -> field.number(1, HIGHEST_LIMIT))
                .orElse(USUAL_LIMIT);
        return new ReconcileQuery(key, text, kinds, strict(query.member("type_strict")), properties, limit);
    }

    private static void checkLength(String place, String text) {
        if (text.length() > LONGEST) {
            throw new Refused(
                    400,
                    "%s: %d characters; a name has at most %d, so cut it".formatted(place, text.length(), LONGEST));
        }
    }

    private static Strict strict(Optional<JsonField> field) {
        if (field.isEmpty()) {
            return Strict.ANY;
        }
        String word = field.get().text();
        return Stream.of(Strict.values())
                .filter(strict -> strict.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "%s: no '%s'; write any, all or should"
                                .formatted(field.get().place(), Visible.line(word))));
    }

    private static List<Wanted> properties(JsonField properties) {
        List<JsonField> list = properties.list();
        if (list.size() > MOST_PROPERTIES) {
            throw new Refused(
                    413, "%s: %d of them; send at most %d".formatted(properties.place(), list.size(), MOST_PROPERTIES));
        }
        return list.stream()
                .map(ReconcileQuery::wanted)
                .filter(wanted -> !wanted.values().isEmpty())
                .toList();
    }

    private static Wanted wanted(JsonField property) {
        JsonField values = property.needed("v");
        List<String> words = values.each()
                .map(value -> value.isObject() ? value.needed("id").text() : value.word())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(MOST_VALUES)
                .toList();
        words.forEach(word -> checkLength(values.place(), word));
        return new Wanted(property.needed("pid").text(), words);
    }
}
