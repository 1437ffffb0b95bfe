package org.corvee.release.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a log's tree (<a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>), without extension lines.
 *
 * @param origin the log's name, such as {@code example.org/corvee}
 * @param size how many entries the log has
 * @param root the hash over them
 */
public record Checkpoint(String origin, long size, TreeHash root) {
    private static final Pattern TEXT = Pattern.compile("([^\\n]+)\\n(0|[1-9]\\d{0,17})\\n([A-Za-z0-9+/=]+)\\n");

    /** Reads the text of a note. */
    static Checkpoint read(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new BadProof("the checkpoint is not three lines: an origin, a size, a hash");
        }
        return new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), TreeHash.read(lines.group(3)));
    }

    /** What a note says, whoever signed it. */
    public static Checkpoint of(SignedNote note) {
        return read(note.text());
    }

    /** The text of the note that is signed. */
    String text() {
        return "%s%n%d%n%s%n".replace("%n", "\n").formatted(origin, size, root);
    }
}
