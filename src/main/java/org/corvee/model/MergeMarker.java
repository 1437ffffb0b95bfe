package org.corvee.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that git writes between the versions of a file which it could not merge.
 *
 * @param line counted from 1
 * @param text the whole line
 */
public record MergeMarker(int line, String text) {
    private static final Pattern MARKER = Pattern.compile("(?:<{7}|>{7}|\\|{7})(?: .*)?|={7}");

    /** The first such line of a text. */
    public static Optional<MergeMarker> in(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (MARKER.matcher(lines.get(i)).matches()) {
                return Optional.of(new MergeMarker(i + 1, lines.get(i)));
            }
        }
        return Optional.empty();
    }

    /** {@code '<<<<<<< HEAD' is left of a merge}. */
    public String problem() {
        return "'%s' is left of a merge".formatted(text);
    }

    public String remedy() {
        return "keep one of the two versions and remove the marks around them";
    }

    /** The fault with its place. */
    public String in(String file, int firstLine) {
        return "%s:%d: %s; %s".formatted(file, firstLine + line - 1, problem(), remedy());
    }
}
