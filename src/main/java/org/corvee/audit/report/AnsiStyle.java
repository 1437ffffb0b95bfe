package org.corvee.audit.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.Check;
import org.corvee.query.EscapedText;

/** How words look on a terminal: in colour, or plain. */
public enum AnsiStyle {
    COLOUR,
    PLAIN;

    private static final String ESCAPE = "\u001B[";

    /**
     * Words ready for a terminal.
     *
     * <p>A text of the graph can hold escapes of its own; here they show, and only those of the style work.
     */
    public record Painted(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Strong words. */
    public Painted bold(String text) {
        return painted("1", text);
    }

    /** Words that stand back. */
    public Painted faint(String text) {
        return painted("2", text);
    }

    /** Words as they are. */
    public Painted plain(String text) {
        return new Painted(EscapedText.line(text));
    }

    /** The word of a severity in its colour. */
    public Painted of(Check.Severity severity) {
        return of(severity, severity.word().toUpperCase(Locale.ROOT));
    }

    /** A word in the colour of a severity. */
    public Painted of(Check.Severity severity, String word) {
        return switch (severity) {
            case ERROR -> painted("1;31", word);
            case WARNING -> painted("33", word);
            case INFO -> painted("36", word);
        };
    }

    private Painted painted(String code, String text) {
        String visible = EscapedText.line(text);
        return new Painted(this == PLAIN ? visible : ESCAPE + code + "m" + visible + ESCAPE + "0m");
    }

    /** A line of painted and plain words; the format is ours, plain words are made visible. */
    public String line(String format, Object... words) {
        return format.formatted(Arrays.stream(words)
                .map(word -> word instanceof String text ? plain(text) : word)
                .toArray());
    }

    /** Painted words with two spaces between them. */
    public Painted spaced(Stream<Painted> words) {
        return new Painted(words.map(Painted::text).collect(Collectors.joining("  ")));
    }
}
