package org.corvee.bench.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.corvee.model.Json;

/**
 * A document with its claims, and its text.
 *
 * @param record as a file of {@code data/documents} has it
 * @param text whose digest the record has
 */
record DocumentRecord(JsonObject record, MadeUpText text) {
    String id() {
        return record.get("id").getAsString();
    }

    /** As a line of a {@code .jsonl} file. */
    String line() {
        return Json.line(record);
    }

    /** As a {@code .yaml} file: a key a line, and each thing, voice and claim on a line of its own. */
    String yaml() {
        StringBuilder yaml = new StringBuilder();
        for (Map.Entry<String, JsonElement> field : record.entrySet()) {
            yaml.append(field.getKey()).append(':');
            switch (field.getKey()) {
                case "things", "testimonies" -> entries(field.getValue().getAsJsonObject(), yaml.append('\n'));
                case "claims" -> items(field.getValue().getAsJsonArray(), yaml.append('\n'));
                default -> yaml.append(' ').append(Json.line(field.getValue()));
            }
        }
        return yaml.toString();
    }

    private static void entries(JsonObject entries, StringBuilder yaml) {
        entries.entrySet()
                .forEach(entry ->
                        yaml.append("  ").append(entry.getKey()).append(": ").append(Json.line(entry.getValue())));
    }

    private static void items(JsonArray items, StringBuilder yaml) {
        items.forEach(item -> yaml.append("  - ").append(Json.line(item)));
    }
}
