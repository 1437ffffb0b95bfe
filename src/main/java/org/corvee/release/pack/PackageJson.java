package org.corvee.release.pack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;

/** JSON as the package's files have it: members in the order of writing, two spaces, a line break at the end. */
final class PackageJson {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .setPrettyPrinting()
            .create();

    private PackageJson() {}

    static String text(JsonElement json) {
        return GSON.toJson(json) + "\n";
    }

    /** An object of plain texts, names and values by turns. */
    static JsonObject object(String... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i + 1 < members.length; i += 2) {
            object.addProperty(members[i], members[i + 1]);
        }
        return object;
    }

    static JsonArray list(Collection<? extends JsonElement> members) {
        JsonArray list = new JsonArray();
        members.forEach(list::add);
        return list;
    }

    static JsonArray words(Collection<String> words) {
        JsonArray list = new JsonArray();
        words.forEach(list::add);
        return list;
    }
}
