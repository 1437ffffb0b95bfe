package org.corvee.curate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.source.PlacedNode;
import org.corvee.source.PlacedNode.Items;
import org.corvee.source.PlacedNode.Key;
import org.corvee.source.PlacedNode.Keys;

/** Rewrites the lines of one claim key by key, and its statements row by row; what stays the same keeps its lines. */
final class ClaimLines {
    private static final String STATEMENTS = "statements";
    private static final Pattern COMMENT = Pattern.compile("[ \t]+#.*");
    private static final Pattern HEAD = Pattern.compile("[ \t]*(?:-[ \t]+)?");

    private final List<String> lines;
    private final Keys old;
    private final List<String> written = new ArrayList<>();
    /** The next line of the file that is not written yet. */
    private int next;

    private ClaimLines(List<String> lines, Keys old, int first) {
        this.lines = lines;
        this.old = old;
        this.next = first;
    }

    /** Whether a claim is laid out one key a line, so that single keys can be rewritten. */
    static boolean canRewrite(PlacedNode claim, ClaimRecord wanted) {
        return claim instanceof Keys keys
                && !keys.isInBrackets()
                && wanted.fields().has(keys.keys().get(0).word());
    }

    /**
     * The claim's new lines, without their ends.
     *
     * @param lines of the file, without their ends
     * @param first the line of the claim's dash, counted from 0
     */
    static List<String> rewritten(List<String> lines, Keys old, int first, ClaimRecord wanted) {
        return new ClaimLines(lines, old, first).rewritten(wanted.fields());
    }

    /** The line of an item's dash, which may stand alone above it. */
    static int dash(List<String> lines, PlacedNode item) {
        int line = item.extent().first();
        while (!lines.get(line).stripLeading().startsWith("-")) {
            line--;
        }
        return line;
    }

    private List<String> rewritten(JsonObject wanted) {
        for (int i = 0; i < old.keys().size(); i++) {
            Key key = old.keys().get(i);
            keepUpTo(key.line());
            JsonElement value = wanted.get(key.word());
            if (value == null) {
                skipTo(key.value());
            } else if (value.equals(CuratedYaml.json(key.value()))) {
                keepUpTo(key.value().extent().last() + 1);
            } else if (hasRows(key) && value instanceof JsonArray rows && !rows.isEmpty()) {
                rows((Items) key.value(), rows);
            } else {
                String head = head(key.line());
                replace(key.value(), head, ClaimsFile.fieldLines(key.word(), value));
            }
            addBehind(i, wanted);
        }
        return written;
    }

    private static boolean hasRows(Key key) {
        return key.word().equals(STATEMENTS)
                && key.value() instanceof Items rows
                && !rows.isInBrackets()
                && !rows.items().isEmpty();
    }

    /** Adds the new keys that belong behind the key of that number, by the order in which keys are written. */
    private void addBehind(int number, JsonObject wanted) {
        List<String> words = old.keys().stream().map(Key::word).toList();
        String indent = " ".repeat(head(old.keys().get(0).line()).length());
        ClaimRecord.KEYS.stream()
                .filter(word -> wanted.has(word) && !words.contains(word))
                .filter(word -> anchor(words, word) == number)
                .flatMap(word -> ClaimsFile.fieldLines(word, wanted.get(word)).stream())
                .map(line -> indent + line)
                .forEach(written::add);
    }

    private static int anchor(List<String> words, String word) {
        int anchor = 0;
        for (int i = 0; i < words.size(); i++) {
            if (ClaimRecord.KEYS.indexOf(words.get(i)) < ClaimRecord.KEYS.indexOf(word)) {
                anchor = i;
            }
        }
        return anchor;
    }

    private void rows(Items old, JsonArray wanted) {
        List<JsonElement> before = old.items().stream().map(CuratedYaml::json).toList();
        List<JsonElement> after = wanted.asList();
        String indent = head(dash(lines, old.items().get(0)));
        int from = 0;
        int to = 0;
        for (Match match : Match.all(before, after)) {
            while (from < match.before() && to < match.after()) {
                PlacedNode row = old.items().get(from++);
                keepUpTo(dash(lines, row));
                replace(row, head(next), List.of(CuratedYaml.value(after.get(to++))));
            }
            while (to < match.after()) {
                written.add(indent + CuratedYaml.value(after.get(to++)));
            }
            while (from < match.before()) {
                PlacedNode row = old.items().get(from++);
                keepUpTo(dash(lines, row));
                skipTo(row);
            }
            if (from < before.size()) {
                keepUpTo(old.items().get(from++).extent().last() + 1);
                to++;
            }
        }
    }

    private void keepUpTo(int line) {
        while (next < line) {
            written.add(lines.get(next++));
        }
    }

    private void skipTo(PlacedNode gone) {
        next = gone.extent().last() + 1;
    }

    /** Writes new lines in place of a piece, and keeps the comment behind it. */
    private void replace(PlacedNode gone, String head, List<String> instead) {
        String last = lines.get(gone.extent().last());
        int end = Math.min(gone.extent().end(), last.codePointCount(0, last.length()));
        String behind = last.substring(last.offsetByCodePoints(0, end));
        String comment = COMMENT.matcher(behind).matches() ? behind : "";
        String indent = " ".repeat(head.length());
        for (int i = 0; i < instead.size(); i++) {
            written.add((i == 0 ? head : indent) + instead.get(i) + (i == 0 ? comment : ""));
        }
        skipTo(gone);
    }

    private String head(int line) {
        Matcher head = HEAD.matcher(lines.get(line));
        return head.lookingAt() ? head.group() : "";
    }

    /** Two equal rows, by their numbers before and after. */
    private record Match(int before, int after) {
        /** The longest row of equal rows in the same order, and the ends of both as the last. */
        static List<Match> all(List<JsonElement> before, List<JsonElement> after) {
            int[][] longest = new int[before.size() + 1][after.size() + 1];
            for (int i = before.size() - 1; i >= 0; i--) {
                for (int j = after.size() - 1; j >= 0; j--) {
                    longest[i][j] = before.get(i).equals(after.get(j))
                            ? longest[i + 1][j + 1] + 1
                            : Math.max(longest[i + 1][j], longest[i][j + 1]);
                }
            }
            List<Match> all = new ArrayList<>();
            int i = 0;
            int j = 0;
            while (i < before.size() && j < after.size()) {
                if (before.get(i).equals(after.get(j))) {
                    all.add(new Match(i++, j++));
                } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            return Stream.concat(all.stream(), Stream.of(new Match(before.size(), after.size())))
                    .toList();
        }
    }
}
