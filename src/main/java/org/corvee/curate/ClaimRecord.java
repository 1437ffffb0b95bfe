package org.corvee.curate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Json;
import org.corvee.model.NearWords;
import org.corvee.model.Unreadable;

/**
 * A claim as its file has it: keys with texts and lists, whose meaning the reader of claims knows.
 *
 * @param fields by their keys
 */
public record ClaimRecord(JsonObject fields) {
    private static final String UNSAID = "…";

    /** The keys in the order in which they are written. */
    static final List<String> KEYS = List.of(
            "passage",
            "testimony",
            "modality",
            "qualifier",
            "stance",
            "part",
            "cites",
            "says",
            "reason",
            "source",
            "credibility",
            "marking",
            "recorded",
            "retracted",
            "reviewed",
            "suggested",
            "statements");

    public ClaimRecord {
        fields = (JsonObject) plain(fields);
        for (String key : fields.keySet()) {
            if (!KEYS.contains(key)) {
                throw new Unreadable(
                        "a claim has no key '%s'".formatted(key),
                        NearWords.of(key, KEYS).remedy("its keys are " + String.join(", ", KEYS)));
            }
        }
        if (!(fields.get("passage") instanceof JsonArray place) || place.size() != 3 && place.size() != 5) {
            throw new Unreadable("a claim without its passage", "choose some words of the text first");
        }
    }

    /** A copy, for a record cannot change. */
    @Override
    public JsonObject fields() {
        return fields.deepCopy();
    }

    /** The text under a key, if there is one. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(fields.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    /** Whether there is something under a key. */
    public boolean has(String key) {
        return fields.has(key);
    }

    /** The statements, each of its three or four parts. */
    public List<List<String>> statements() {
        return fields.get("statements") instanceof JsonArray rows
                ? StreamSupport.stream(rows.spliterator(), false)
                        .map(ClaimRecord::texts)
                        .toList()
                : List.of();
    }

    /** Where it stands: start and end in code points, and the digest. */
    public List<String> passage() {
        return texts(fields.get("passage")).stream().limit(3).toList();
    }

    /** The first code point of its passage; 0 where the file has no number there. */
    public int start() {
        return number(0);
    }

    /** The code point behind its passage; 0 where the file has no number there. */
    public int end() {
        return number(1);
    }

    /** A short name for exactly this record, by which a page says which claim it means. */
    public String digest() {
        return DigestUtils.sha256Hex(Json.line(fields)).substring(0, 16);
    }

    /** The same claim with another text under a key. */
    ClaimRecord with(String key, String text) {
        JsonObject other = fields.deepCopy();
        other.addProperty(key, text);
        return new ClaimRecord(other);
    }

    /** The same claim; one that says nothing yet as if it did, so that its values can be read. */
    ClaimRecord said() {
        return text("says").filter(says -> !says.isEmpty()).isPresent() ? this : with("says", UNSAID);
    }

    /** The same claim of another passage. */
    public ClaimRecord at(Place place) {
        JsonObject moved = fields.deepCopy();
        moved.add("passage", place.json());
        return new ClaimRecord(moved);
    }

    /** Everything as texts, which is what a file has, and each text on one line. */
    private static JsonElement plain(JsonElement value) {
        if (value instanceof JsonObject object) {
            JsonObject plain = new JsonObject();
            object.entrySet().forEach(field -> plain.add(field.getKey(), plain(field.getValue())));
            return plain;
        }
        if (value instanceof JsonArray array) {
            JsonArray plain = new JsonArray();
            array.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return new JsonPrimitive(value.getAsString().replaceAll("\\s+", " ").strip());
    }

    private int number(int part) {
        String text = passage().get(part);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static List<String> texts(JsonElement list) {
        return list instanceof JsonArray parts
                ? StreamSupport.stream(parts.spliterator(), false)
                        .map(part -> part.isJsonPrimitive() ? part.getAsString() : part.toString())
                        .toList()
                : List.of(list.toString());
    }

    /**
     * A place in the text with the digest of its words.
     *
     * @param start its first code point
     * @param end the code point behind it
     */
    public record Place(int start, int end, String digest) {
        /** As a file writes it. */
        public JsonArray json() {
            return Json.texts(List.of(String.valueOf(start), String.valueOf(end), digest));
        }
    }
}
