package org.corvee.web.reconcile;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.web.Refused;

/**
 * One query of a batch: a cell of a table with what is known besides.
 *
 * @param text empty when the properties alone are to tell
 * @param kinds the ids of the wanted kinds, none for any
 */
record ReconcileQuery(String text, List<String> kinds, Strict strict, List<Wanted> properties, int limit) {
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

    /**
     * Reads a batch. A member that asks nothing, or nothing that can be a name, is empty, and so is one that is misspelt
     * beside others that are not: nobody loses a column for one cell.
     *
     * @throws Refused for what is no batch, and when every member of it is misspelt
     */
    static Map<String, Optional<ReconcileQuery>> batch(JsonField queries) {
        Map<String, JsonElement> entries = queries.entries();
        if (entries.size() > MOST_QUERIES) {
            throw new Refused(
                    413, "queries: %d of them; send at most %d at a time".formatted(entries.size(), MOST_QUERIES));
        }
        List<JsonField> fields = queries.fields();
        Map<String, Optional<ReconcileQuery>> members = new LinkedHashMap<>();
        List<Refused> faults = new ArrayList<>();
        for (String key : entries.keySet()) {
            JsonField member = fields.get(members.size());
            members.put(key, Optional.empty());
            try {
                members.put(key, one(member));
            } catch (Refused misspelt) {
                faults.add(misspelt);
            }
        }
        if (!faults.isEmpty() && faults.size() == members.size()) {
            throw faults.get(0);
        }
        return members;
    }

    private static Optional<ReconcileQuery> one(JsonField query) {
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
        List<String> kinds = query.member("type").stream()
                .flatMap(JsonField::each)
                .map(JsonField::text)
                .filter(kind -> !kind.isBlank())
                .toList();
        int limit = query.member("limit")
                .map(field -> field.number(1, HIGHEST_LIMIT))
                .orElse(USUAL_LIMIT);
        ReconcileQuery read = new ReconcileQuery(text, kinds, strict(query.member("type_strict")), properties, limit);
        return Optional.of(read).filter(ReconcileQuery::asksSomething);
    }

    /** The same with other properties. */
    ReconcileQuery of(List<Wanted> others) {
        return new ReconcileQuery(text, kinds, strict, others, limit);
    }

    private boolean asksSomething() {
        return text.length() <= LONGEST && (!text.isEmpty() || !properties.isEmpty());
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
                                .formatted(field.get().place(), EscapedText.line(word))));
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
        List<String> words = property.member("v").stream()
                .flatMap(JsonField::each)
                .map(value -> value.isObject() ? value.needed("id").text() : value.word())
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .limit(MOST_VALUES)
                .toList();
        return new Wanted(property.needed("pid").text(), words);
    }
}
