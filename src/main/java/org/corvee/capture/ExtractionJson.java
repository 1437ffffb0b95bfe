package org.corvee.capture;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Optional;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;

/** What passes from the process that reads a file to the one that asked for its text: an extraction, or why there is none. */
final class ExtractionJson {
    private static final Gson GSON = new Gson();
    private static final String PROBLEM = "problem";
    private static final String REMEDY = "remedy";

    private ExtractionJson() {}

    static String of(Extraction extraction) {
        return Json.line(Json.value(extraction));
    }

    static String of(Unreadable fault) {
        return Json.line(Json.object(PROBLEM, fault.problem(), REMEDY, fault.remedy()));
    }

    /**
     * What was passed.
     *
     * @throws Unreadable when it is a fault
     */
    static Optional<Extraction> read(String json) {
        try {
            JsonElement element = GSON.fromJson(json, JsonElement.class);
            if (!(element instanceof JsonObject object)) {
                return Optional.empty();
            }
            if (object.has(PROBLEM)) {
                throw new Unreadable(
                        object.get(PROBLEM).getAsString(), object.get(REMEDY).getAsString());
            }
            return Optional.ofNullable(GSON.fromJson(object, Extraction.class));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
