package org.corvee.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.drift.Drift.Drifted;
import org.corvee.model.PassageContext;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.source.Stretch;

/** Writes places into the lines of a document's file, which keeps its comments, its order and its ends of lines. */
public final class PassageLines {
    private static final Pattern PASSAGE = Pattern.compile("(passage\\s*:\\s*)\\[[^\\]#]*\\]");
    private static final Pattern SILENT = Pattern.compile("^(\\s*-\\s*)\\[[^\\]#]*\\]");
    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern TEXT = Pattern.compile(
            "^text:\\s*\\{\\s*file:\\s*([^,}\\s]+)\\s*,\\s*sha256:\\s*([0-9a-f]{64})\\s*,\\s*length:\\s*\\d+\\s*"
                    + "(?:,\\s*revises:\\s*[0-9a-f]{64}\\s*)?\\}");

    private PassageLines() {}

    /**
     * The file's text with the places of all passages that stand somewhere for sure, and the new text pinned under the name
     * of its file; a note that a passage states nothing goes with a passage that is gone. No other line is changed.
     */
    public static String moved(String yaml, Drift drift, String file) {
        List<String> lines = new ArrayList<>(List.of(LINES.split(yaml)));
        for (Drifted drifted : drift.passages()) {
            drifted.place().ifPresent(place -> {
                int at = drifted.spot().line() - 1;
                lines.set(at, line(PASSAGE, lines.get(at), drift.text(), place, drifted));
            });
        }
        drift.silent().forEach(drifted -> silence(drifted, drift.text(), lines));
        if (drift.silent().stream().allMatch(drifted -> drifted.place().isEmpty())) {
            lines.removeIf(line -> line.startsWith("nothing-stated:"));
        }
        lines.replaceAll(line -> line.startsWith("text:") ? pinned(line, file, drift.text()) : line);
        return String.join("", lines);
    }

    /** The line that pins a text; another text says which it revises. */
    private static String pinned(String line, String file, SourceText text) {
        Matcher pinned = TEXT.matcher(line);
        if (!pinned.find()) {
            throw new Unreadable(
                    "its text is written otherwise than text: {file: …, sha256: …, length: …}",
                    "write it so, on one line");
        }
        if (pinned.group(2).equals(text.sha256())) {
            return line;
        }
        return line.substring(0, pinned.start())
                + "text: {file: %s, sha256: %s, length: %d, revises: %s}"
                        .formatted(file, text.sha256(), text.length(), pinned.group(2))
                + line.substring(pinned.end());
    }

    /** {@code [start, end, digest, before, after]}. */
    public static String passage(SourceText text, int start, int end) {
        PassageContext context = PassageContext.of(text, start, end);
        return "[%d, %d, %s, %s, %s]".formatted(start, end, text.digest(start, end), context.before(), context.after());
    }

    /** What is not sure to state nothing any more is to be decided anew, so that its line goes. */
    private static void silence(Drifted drifted, SourceText text, List<String> lines) {
        int at = drifted.spot().line() - 1;
        lines.set(
                at,
                drifted.place()
                        .map(place -> line(SILENT, lines.get(at), text, place, drifted))
                        .orElse(""));
    }

    private static String line(Pattern where, String line, SourceText text, Stretch place, Drifted drifted) {
        Matcher passage = where.matcher(line);
        if (!passage.find()) {
            throw new Unreadable(
                    "the passage in line %d is written over several lines"
                            .formatted(drifted.spot().line()),
                    "write passage: [start, end, digest] on one line");
        }
        String written = passage(text, place.start(), place.end());
        return passage.replaceFirst("$1" + Matcher.quoteReplacement(written));
    }
}
