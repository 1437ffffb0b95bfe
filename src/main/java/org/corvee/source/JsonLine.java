package org.corvee.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of JSON that is beyond all doubt, an order of magnitude faster than as the YAML that it also is.
 *
 * <p>Whatever is unusual is left to {@link YamlReader}, which knows what to say of it: no JSON, a key twice, an escape that
 * YAML reads otherwise, a character that no text may hold, a text or a nesting beyond what records have.
 */
final class JsonLine {
    private static final int DEEPEST = 20;
    private static final int LONGEST_KEY = 100;
    private static final String UNSURE = "\uFEFF\u2028\u2029";

    private final char[] text;
    private final Spot spot;
    private final String passedOver;
    private int at = 0;
    private int depth = 0;

    private JsonLine(String text, Spot spot, String passedOver) {
        this.text = text.toCharArray();
        this.spot = spot;
        this.passedOver = passedOver;
    }

    /** The record of a line; empty when YAML has to read it. */
    static Optional<Node> read(String text, Spot spot) {
        return readWithout("", text, spot);
    }

    /** The same, where the list of a key of the record is as if it were empty: nothing of it is looked at but its end. */
    static Optional<Node> readWithout(String key, String text, Spot spot) {
        JsonLine line = new JsonLine(text, spot, key);
        if (!line.next('{')) {
            return Optional.empty();
        }
        Node record = line.mapping();
        line.skip();
        return line.at == line.text.length ? Optional.ofNullable(record) : Optional.empty();
    }

    private @Nullable Node value() {
        skip();
        if (at == text.length || depth == DEEPEST) {
            return null;
        }
        return switch (text[at]) {
            case '{' -> {
                at++;
                yield mapping();
            }
            case '[' -> {
                at++;
                yield sequence();
            }
            case '"' -> {
                at++;
                yield quoted();
            }
            default -> plain();
        };
    }

    private @Nullable Node mapping() {
        depth++;
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        if (!next('}')) {
            do {
                Node.Entry entry = entry();
                if (entry == null || entries.putIfAbsent(entry.key().text(), entry) != null) {
                    return null;
                }
            } while (next(','));
            if (!next('}')) {
                return null;
            }
        }
        depth--;
        return new Node.Mapping(spot, List.copyOf(entries.values()));
    }

    private Node.@Nullable Entry entry() {
        Node.Scalar key = next('"') ? quoted() : null;
        if (key == null || key.text().length() > LONGEST_KEY || !next(':')) {
            return null;
        }
        Node value = depth == 1 && key.text().equals(passedOver) && next('[') ? passedOver() : value();
        return value == null ? null : new Node.Entry(key, value);
    }

    /** Goes to the end of a list. */
    private @Nullable Node passedOver() {
        int open = 1;
        while (at < text.length && open > 0) {
            switch (text[at++]) {
                case '[' -> open++;
                case ']' -> open--;
                case '"' -> passText();
                default -> {}
            }
        }
        return open > 0 ? null : new Node.Sequence(spot, List.of());
    }

    private void passText() {
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private @Nullable Node sequence() {
        depth++;
        List<Node> items = new ArrayList<>();
        if (!next(']')) {
            do {
                Node item = value();
                if (item == null) {
                    return null;
                }
                items.add(item);
            } while (next(','));
            if (!next(']')) {
                return null;
            }
        }
        depth--;
        return new Node.Sequence(spot, items);
    }

    /** A number, or a truth; {@code null} is nothing, and YAML says so. */
    private Node.@Nullable Scalar plain() {
        int from = at;
        while (at < text.length && isPlain(text[at])) {
            at++;
        }
        String word = textFrom(from, at);
        boolean isTruth = word.equals("true") || word.equals("false");
        return isTruth || isNumber(word) ? new Node.Scalar(spot, word) : null;
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == '-' || c == '.';
    }

    private static boolean isNumber(String word) {
        int digits = 0;
        int points = 0;
        for (int i = word.startsWith("-") ? 1 : 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' && digits > 0 ? 1 : 0;
        }
        return digits > 0 && points <= 1 && digits + points == word.length() - (word.startsWith("-") ? 1 : 0);
    }

    private Node.@Nullable Scalar quoted() {
        int from = at;
        while (at < text.length && isOrdinary(text[at])) {
            at++;
        }
        if (at == text.length) {
            return null;
        }
        if (text[at] == '"') {
            return scalar(textFrom(from, at++));
        }
        StringBuilder all = new StringBuilder(textFrom(from, at));
        while (at < text.length && text[at] != '"') {
            int c = text[at] == '\\' ? escaped() : plainCharacter();
            if (c < 0) {
                return null;
            }
            all.append((char) c);
        }
        at++;
        return at > text.length ? null : scalar(all.toString());
    }

    private String textFrom(int from, int to) {
        return new String(text, from, to - from);
    }

    private static boolean isOrdinary(char c) {
        return c != '"' && c != '\\' && c >= ' ';
    }

    private int plainCharacter() {
        char c = text[at++];
        return c < ' ' ? -1 : c;
    }

    /** The character of an escape; -1 for one that is none of JSON, or half of a character. */
    private int escaped() {
        int kind = at + 1 < text.length ? text[at + 1] : 0;
        at += 2;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> -1;
        };
    }

    private int hexadecimal() {
        if (at + 4 > text.length) {
            return -1;
        }
        int c = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text[at], 16);
            if (digit < 0) {
                return -1;
            }
            c = c * 16 + digit;
        }
        return Character.isSurrogate((char) c) ? -1 : c;
    }

    private Node.@Nullable Scalar scalar(String written) {
        boolean isUsual = Unprintable.in(written).isEmpty()
                && Overlong.in(spot, written).isEmpty()
                && UNSURE.chars().allMatch(c -> written.indexOf(c) < 0);
        return isUsual ? new Node.Scalar(spot, written.strip()) : null;
    }

    /** Whether a sign comes next; then it is passed. */
    private boolean next(char sign) {
        skip();
        boolean is = at < text.length && text[at] == sign;
        at += is ? 1 : 0;
        return is;
    }

    private void skip() {
        while (at < text.length && text[at] == ' ') {
            at++;
        }
    }
}
