package org.corvee.curate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.PlacedNode;
import org.corvee.source.Spot;
import org.corvee.source.YamlReader;

/** Writes values as a curator writes them: on one line, and without quotes where the reader gives them back as they are. */
final class CuratedYaml {
    private static final Spot HERE = new Spot("", 1);

    private CuratedYaml() {}

    /** A value behind its key or its dash. */
    static String value(JsonElement value) {
        return value.isJsonPrimitive() ? behindKey(value.getAsString()) : inBrackets(value);
    }

    /** A key. */
    static String key(String word) {
        return isRead(word + ": v", keyed(new Node.Scalar(HERE, word), new Node.Scalar(HERE, "v")))
                ? word
                : quoted(word);
    }

    /** What a piece of a file says, apart from how it is written. */
    static JsonElement json(PlacedNode node) {
        if (node instanceof PlacedNode.Keys keys) {
            JsonObject object = new JsonObject();
            keys.keys().forEach(key -> object.add(key.word(), json(key.value())));
            return object;
        }
        if (node instanceof PlacedNode.Items items) {
            JsonArray array = new JsonArray();
            items.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return new JsonPrimitive(((PlacedNode.Text) node).text());
    }

    private static String inBrackets(JsonElement value) {
        if (value instanceof JsonArray items) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(CuratedYaml::inBrackets)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof JsonObject keys) {
            return keys.entrySet().stream()
                    .map(key -> key(key.getKey()) + ": " + inBrackets(key.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        String text = value.getAsString();
        Node alone = new Node.Sequence(HERE, List.of(new Node.Scalar(HERE, text)));
        return isRead("k: [" + text + "]", keyed(new Node.Scalar(HERE, "k"), alone)) ? text : quoted(text);
    }

    private static String behindKey(String text) {
        return isRead("k: " + text, keyed(new Node.Scalar(HERE, "k"), new Node.Scalar(HERE, text)))
                ? text
                : quoted(text);
    }

    private static Node keyed(Node.Scalar key, Node value) {
        return new Node.Mapping(HERE, List.of(new Node.Entry(key, value)));
    }

    private static boolean isRead(String yaml, Node wanted) {
        Faults faults = new Faults();
        return new YamlReader("", faults).read(yaml, 1).equals(Optional.of(wanted)) && faults.count() == 0;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
