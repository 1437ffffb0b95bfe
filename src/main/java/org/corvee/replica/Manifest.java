package org.corvee.replica;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corvee.store.BuildId;
import org.corvee.store.BuildPart;

/**
 * What an origin offers: a build, of which parts it consists, and the place of the offer among all of the origin's.
 *
 * <p>As a text it has a line that says what it is, the number, the build, and a line for each part: digest, packed length,
 * length, name. The first line is one that no checkpoint of releases begins with, so that one key may sign both.
 *
 * @param number greater than that of each earlier offer; about the seconds since 1970
 */
record Manifest(long number, BuildId build, List<BuildPart> parts) {
    private static final String FIRST = "corvee offer of a build, version 1\n";

    /** More than any build has, and few enough to be listed. */
    private static final int MOST = 10_000;

    private static final Pattern HEAD = Pattern.compile("(0|[1-9]\\d{0,17})\\n([0-9a-f]{64})\\n");
    private static final Pattern PART = Pattern.compile("([0-9a-f]{64}) (\\d{1,18}) (\\d{1,18}) (\\S+)\\n");

    Manifest {
        parts = List.copyOf(parts);
        Set<String> names = new HashSet<>();
        if (parts.isEmpty() || parts.size() > MOST || !parts.stream().allMatch(part -> names.add(part.name()))) {
            throw new IllegalArgumentException(
                    "a build has from 1 to %,d parts, each under a name of its own".formatted(MOST));
        }
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    static Manifest read(String text) {
        Matcher head = HEAD.matcher(text);
        if (!text.startsWith(FIRST)
                || !head.region(FIRST.length(), text.length()).lookingAt()) {
            throw new IllegalArgumentException("it is no offer of a build, or one of another version of Corvée");
        }
        List<BuildPart> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int at = head.end();
        while (at < text.length() && part.region(at, text.length()).lookingAt()) {
            parts.add(new BuildPart(
                    part.group(4), part.group(1), Long.parseLong(part.group(2)), Long.parseLong(part.group(3))));
            at = part.end();
        }
        if (at < text.length()) {
            throw new IllegalArgumentException(
                    "its part %,d is no line of digest, lengths and name".formatted(parts.size() + 1));
        }
        return new Manifest(Long.parseLong(head.group(1)), new BuildId(head.group(2)), parts);
    }

    /** The text that is signed. */
    String text() {
        return parts.stream()
                .map(part -> "%s %d %d %s\n".formatted(part.sha256(), part.packed(), part.length(), part.name()))
                .collect(Collectors.joining("", FIRST + number + "\n" + build + "\n", ""));
    }
}
