package org.corvee.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A text that is read as YAML, line by line as the parser counts them.
 *
 * @param lines without their ends
 */
record YamlText(List<String> lines) {
    YamlText {
        lines = List.copyOf(lines);
    }

    static YamlText of(String text) {
        return new YamlText(List.of(text.split("\r\n|[\r\n]", -1)));
    }

    /** The line of a mark; empty behind the last one. */
    String line(Mark mark) {
        return mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
    }

    /** What follows a mark in its line. */
    String rest(Mark mark) {
        String line = line(mark);
        int length = line.codePointCount(0, line.length());
        return line.substring(line.offsetByCodePoints(0, Math.min(mark.getColumn(), length)));
    }

    /** The character at a mark, if its line reaches so far. */
    Optional<Character> sign(Mark mark) {
        String rest = rest(mark);
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest.charAt(0));
    }
}
