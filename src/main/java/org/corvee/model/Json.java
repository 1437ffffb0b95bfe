package org.corvee.model;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * JSON as all of ours is written: members in the order in which they were put in, letters as they are, a line break at
 * the end.
 *
 * <p>Values are made with Gson's own nouns, {@link JsonObject} and {@link JsonArray}; what is too large to be held goes
 * through a {@link #writer}.
 */
public final class Json {
    private static final Gson COMPACT =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final Gson INDENTED = indenting("  ");

    /** Controls, directions and invisible characters; outside of texts, JSON has none of them. */
    private static final Pattern HIDDEN = Pattern.compile("[\\u007f-\\u009f\\u2000-\\u206f\\ufeff]");

    private Json() {}

    private static Gson indenting(String step) {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .serializeNulls()
                .setFormattingStyle(FormattingStyle.PRETTY.withIndent(step))
                .create();
    }

    /** On one line. */
    public static String line(JsonElement json) {
        return COMPACT.toJson(json) + "\n";
    }

    /** For people: a member a line, indented by two spaces. */
    public static String indented(JsonElement json) {
        return INDENTED.toJson(json) + "\n";
    }

    /** The same with another step. */
    public static String indented(JsonElement json, String step) {
        return indenting(step).toJson(json) + "\n";
    }

    /** In the {@link SpacedJson spaced} layout, which the audit's report and a build's summary have had from the first. */
    public static String spaced(JsonElement json) {
        return SpacedJson.of(json) + "\n";
    }

    /** On one line without its break, with nothing hidden in it: what could mislead an eye is an escape. */
    public static String visible(JsonElement json) {
        return HIDDEN.matcher(COMPACT.toJson(json))
                .replaceAll(hidden -> "\\\\u%04x".formatted((int) hidden.group().charAt(0)));
    }

    /** A text, a number, a truth value, or a list of these. */
    public static JsonElement value(Object value) {
        return COMPACT.toJsonTree(value);
    }

    /** An object of plain texts, names and values by turns. */
    public static JsonObject object(String... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i + 1 < members.length; i += 2) {
            object.addProperty(members[i], members[i + 1]);
        }
        return object;
    }

    /** A list of values. */
    public static JsonArray list(Collection<? extends JsonElement> members) {
        JsonArray list = new JsonArray();
        members.forEach(list::add);
        return list;
    }

    /** A list of texts. */
    public static JsonArray texts(Collection<String> texts) {
        JsonArray list = new JsonArray();
        texts.forEach(list::add);
        return list;
    }

    /** Writes piece by piece, on one line, into a writer that it does not close by itself. */
    public static JsonWriter writer(Writer out) {
        JsonWriter json = new JsonWriter(out);
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
        return json;
    }
}
