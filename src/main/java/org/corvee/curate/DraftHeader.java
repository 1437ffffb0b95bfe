package org.corvee.curate;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.Json;

/**
 * The head of a document's record while a person completes it: what stands behind each key, and the mark above it that says
 * where a guess is from.
 *
 * <p>Only lines of these keys change; whatever else is written there stays.
 *
 * @param text the whole record
 */
public record DraftHeader(String text) {
    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern MARK = Pattern.compile("# (proposed, |not known: ).*");
    private static final String ALL_MARKS = "# What is marked as proposed ";
    private static final Pattern NARRATOR = Pattern.compile("(?m)^(\\s+narrator:\\s*\\{witness:)\\s*([^\\s}]*)\\s*\\}");

    /** What a person completes. */
    public enum Key {
        ID("id"),
        LABEL("label"),
        PUBLISHER("publisher"),
        PUBLISHED("published"),
        LANGUAGE("language"),
        MARKING("marking"),
        DERIVED("derived-from");

        private final String word;

        Key(String word) {
            this.word = word;
        }

        /** As the file has it. */
        public String word() {
            return word;
        }

        private boolean isList() {
            return this == LANGUAGE || this == DERIVED;
        }
    }

    /**
     * A key of the record.
     *
     * @param value as a person writes it, without quotes or brackets
     * @param mark where the value is from, or that nobody knows it; empty once a person has confirmed it
     */
    public record Field(Key key, String value, String mark) {}

    /** What there is to complete. */
    public List<Field> fields() {
        List<String> lines = lines();
        return Stream.of(Key.values()).map(key -> field(key, lines)).toList();
    }

    /** What stands behind a key. */
    public String value(Key key) {
        return field(key, lines()).value();
    }

    private static Field field(Key key, List<String> lines) {
        int at = at(key, lines);
        if (at < 0) {
            return new Field(key, "", "");
        }
        String written = lines.get(at).substring(key.word.length() + 1).strip();
        boolean isMarked = at > 0 && MARK.matcher(lines.get(at - 1).strip()).matches();
        return new Field(key, plain(written), isMarked ? lines.get(at - 1).strip().substring(2) : "");
    }

    private static String plain(String written) {
        if (written.startsWith("[") && written.endsWith("]")) {
            return written.substring(1, written.length() - 1).strip();
        }
        if (written.startsWith("\"")) {
            try {
                return JsonParser.parseString(written).getAsString();
            } catch (JsonParseException notJson) {
                return written;
            }
        }
        return written;
    }

    /** The record as a person has completed it; what is left empty keeps its mark. */
    public DraftHeader with(Map<Key, String> completed) {
        List<String> lines = lines();
        String before = value(Key.PUBLISHER);
        for (Key key : Key.values()) {
            Optional.ofNullable(completed.get(key)).ifPresent(value -> put(key, value.strip(), lines));
        }
        if (lines.stream().noneMatch(line -> MARK.matcher(line.strip()).matches())) {
            lines.removeIf(line -> line.startsWith(ALL_MARKS));
        }
        Matcher narrator = NARRATOR.matcher(String.join("", lines));
        String publisher = completed.getOrDefault(Key.PUBLISHER, before).strip();
        return new DraftHeader(narrator.replaceFirst(found -> {
            boolean isPublisher = found.group(2).isEmpty() || found.group(2).equals(before);
            return Matcher.quoteReplacement(isPublisher ? found.group(1) + " " + publisher + "}" : found.group());
        }));
    }

    private static void put(Key key, String value, List<String> lines) {
        int at = at(key, lines);
        if (value.isEmpty()) {
            if (at >= 0 && key == Key.DERIVED) {
                lines.remove(at);
            } else if (at >= 0) {
                lines.set(at, key.word + ":\n");
            }
            return;
        }
        String line = "%s: %s\n".formatted(key.word, CuratedYaml.value(json(key, value)));
        if (at < 0) {
            lines.add(at(Key.LANGUAGE, lines) + 1, line);
            return;
        }
        lines.set(at, line);
        if (at > 0 && MARK.matcher(lines.get(at - 1).strip()).matches()) {
            lines.remove(at - 1);
        }
    }

    private static JsonElement json(Key key, String value) {
        return key.isList()
                ? Json.texts(Stream.of(value.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList())
                : new JsonPrimitive(value);
    }

    private static int at(Key key, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key.word + ":")) {
                return i;
            }
        }
        return -1;
    }

    private List<String> lines() {
        return new ArrayList<>(List.of(LINES.split(text)));
    }
}
