package org.corvee.list;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parts of Wikidata's JSON, and nothing that has another form.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase: JSON</a>
 */
final class WikidataJson {
    private static final String REMEDY = "fetch the items again";

    private WikidataJson() {}

    /** What has names. */
    static JsonObject object(String what, @Nullable JsonElement written) {
        if (written instanceof JsonObject object) {
            return object;
        }
        throw new Unreadable("%s is no object".formatted(what), REMEDY);
    }

    /** The same, where there may be nothing; Wikidata writes an empty list for it. */
    static JsonObject objectOrNothing(String what, @Nullable JsonElement written) {
        boolean isNothing = written == null || written instanceof JsonArray none && none.isEmpty();
        return isNothing ? new JsonObject() : object(what, written);
    }

    /** A list; none where there is nothing. */
    static List<JsonElement> list(String what, @Nullable JsonElement written) {
        if (written == null) {
            return List.of();
        }
        if (written instanceof JsonArray list) {
            return list.asList();
        }
        throw new Unreadable("%s is no list".formatted(what), REMEDY);
    }

    /** A text; empty where there is none. */
    static String text(JsonObject object, String key) {
        JsonElement written = object.get(key);
        if (written == null) {
            return "";
        }
        if (written instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw new Unreadable("'%s' is no text".formatted(key), REMEDY);
    }

    /** A number, as it is written; empty where there is none. */
    static String number(JsonObject object, String key) {
        JsonElement written = object.get(key);
        if (written == null) {
            return "";
        }
        if (written instanceof JsonPrimitive number && number.isNumber()) {
            return number.getAsString();
        }
        throw new Unreadable("'%s' is no number".formatted(key), REMEDY);
    }
}
