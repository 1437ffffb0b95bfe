package org.corvee.memo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.EscapedText;

/**
 * The text of a memo, in a Markdown that people write by hand and any viewer shows.
 *
 * <pre>{@code
 * # Title
 * Author: Somebody
 *
 * ## A heading
 *
 * A sentence of the analyst's.[^rfa-2019-12.0123456789ab]
 *
 * - [^rfa-2019-12.0123456789ab]
 * }</pre>
 *
 * <p>A mark cites a claim; a mark behind a dash states the claim in our paraphrase. Everything else is plain text.
 *
 * @param place what a fault calls it, such as the file's name
 */
public record MemoText(String place, String text) {
    /** The line of the front that names the build of the pins. */
    static final String BUILD = "Build: ";

    /** The line of the front that names the author. */
    static final String AUTHOR = "Author: ";

    /** A line that pins what a footnote said. */
    static final Pattern PIN = Pattern.compile("\\[\\^([^\\]\\s]*)\\]:\\s*(.*)");

    private static final Pattern ADDED = Pattern.compile("claim/(\\S+)");

    /**
     * The text that an address holds.
     *
     * @param author empty where nobody signs
     * @param items in their order: {@code claim/ID}, {@code ## Heading}, or a paragraph
     */
    public static MemoText of(String title, String author, List<String> items) {
        String front = "# " + EscapedText.line(title).strip() + "\n"
                + (author.isBlank() ? "" : AUTHOR + EscapedText.line(author).strip() + "\n");
        return new MemoText(
                "memo",
                Stream.concat(Stream.of(front), items.stream().map(MemoText::block))
                        .collect(Collectors.joining("\n")));
    }

    private static String block(String item) {
        return ADDED.matcher(item.strip()).replaceFirst("- [^$1]") + "\n";
    }

    /**
     * What it says.
     *
     * @throws BadMemo naming every line that cannot be read
     */
    public Memo read() {
        return new MemoReader(this).memo();
    }

    /** The same text with the pins of a build instead of those that it has; the analyst's lines stay as they are. */
    public MemoText pinned(Pins pins) {
        List<String> own = text.lines()
                .filter(line -> !line.startsWith(BUILD) && !PIN.matcher(line).matches())
                .toList();
        int front = 0;
        while (front < own.size() && own.get(front).isBlank()) {
            front++;
        }
        while (front < own.size() && !own.get(front).isBlank()) {
            front++;
        }
        String above = String.join("\n", own.subList(0, front));
        String below = String.join("\n", own.subList(front, own.size())).stripTrailing();
        return new MemoText(place, "%s\n%s%s\n%s\n\n%s".formatted(above, BUILD, pins.build(), below, pins.written()));
    }
}
