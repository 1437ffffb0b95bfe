package org.corvee.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Writes JSON as Apache Jena's own library does, to the byte: a space before each colon and comma, two steps of indent for
 * what is inside a member, short values on one line.
 *
 * <p>Digests of such files are published, so that their layout does not change.
 */
final class SpacedJson {
    private static final int STEP = 2;

    private final StringBuilder out = new StringBuilder();

    private SpacedJson() {}

    static String of(JsonElement json) {
        SpacedJson spaced = new SpacedJson();
        spaced.write(json, 0, false);
        return spaced.out.toString();
    }

    /**
     * Writes a value.
     *
     * @param indent of the line where it ends
     * @param isMember whether it follows the name of a member
     */
    private void write(JsonElement json, int indent, boolean isMember) {
        if (json instanceof JsonObject object) {
            write(object, indent, isMember);
        } else if (json instanceof JsonArray array) {
            write(array, indent, isMember);
        } else if (json instanceof JsonPrimitive primitive && primitive.isString()) {
            quote(primitive.getAsString());
        } else {
            out.append(json);
        }
    }

    private void write(JsonObject object, int indent, boolean isMember) {
        boolean isShort = isShort(object);
        String separator = isMember && !object.isEmpty() ? "{" : "{ ";
        for (String name : object.keySet()) {
            out.append(separator);
            if (!isShort) {
                line(indent + STEP);
            }
            quote(name);
            out.append(" : ");
            write(object.get(name), indent + 2 * STEP, true);
            separator = " ,";
        }
        end(object.isEmpty() ? separator : isShort ? " " : "", isShort, indent, '}');
    }

    private void write(JsonArray array, int indent, boolean isMember) {
        boolean isShort = isShort(array);
        String separator = "[ ";
        for (JsonElement element : array) {
            out.append(separator);
            if (!isShort && (isMember || separator.equals(" ,"))) {
                line(indent + STEP);
            }
            write(element, indent + STEP, false);
            separator = " ,";
        }
        end(array.isEmpty() ? separator : isShort ? " " : "", isShort, indent, ']');
    }

    private void end(String before, boolean isShort, int indent, char bracket) {
        out.append(before);
        if (!isShort) {
            line(indent);
        }
        out.append(bracket);
    }

    private static boolean isShort(JsonObject object) {
        return object.isEmpty()
                || object.size() == 1
                        && isBrief(object.asMap().values().iterator().next());
    }

    private static boolean isShort(JsonArray array) {
        return array.isEmpty() || array.size() == 1 && isPlain(array.get(0));
    }

    /** What a short object may hold. */
    private static boolean isBrief(JsonElement json) {
        if (json instanceof JsonObject object) {
            return object.isEmpty()
                    || object.size() == 1
                            && isPlain(object.asMap().values().iterator().next());
        }
        return !(json instanceof JsonArray array) || isShort(array);
    }

    private static boolean isPlain(JsonElement json) {
        return !json.isJsonObject() && !json.isJsonArray();
    }

    private void line(int indent) {
        out.append('\n').append(" ".repeat(indent));
    }

    private void quote(String text) {
        out.append('"');
        text.chars().forEach(letter -> out.append(escaped((char) letter)));
        out.append('"');
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isHidden(letter) ? "\\u%04X".formatted((int) letter) : String.valueOf(letter);
        };
    }

    private static boolean isHidden(char letter) {
        return letter < ' ' || letter >= '\u007f' && letter < '\u00a0' || letter >= '\u2000' && letter < '\u2100';
    }
}
