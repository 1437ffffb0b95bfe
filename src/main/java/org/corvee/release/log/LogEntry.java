package org.corvee.release.log;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.Audience;

/** A leaf of the log: a release, or a change of the keys that sign. */
public sealed interface LogEntry {
    /** When it was entered. */
    LocalDate recorded();

    /** Why, in one line; empty where nothing was said. */
    String note();

    /** The leaf, line by line. */
    String text();

    /**
     * A release.
     *
     * @param graph the SHA-256 of the graph's canonical N-Triples, which is the build's id
     * @param claims how many leaves its tree has
     * @param root the hash over them
     * @param policy the policy that derived its facts
     * @param tool what built it, such as {@code Corvée 0.1.0}
     * @param audience who may read it; the leaves are salted where it is not everybody
     */
    record Release(
            String graph,
            int claims,
            TreeHash root,
            String policy,
            String tool,
            LocalDate recorded,
            String note,
            Audience audience)
            implements LogEntry {
        /** Refuses what would not be one line. */
        public Release {
            requireLine("policy", policy);
            requireLine("tool", tool);
            requireLine("note", note);
        }

        @Override
        public String text() {
            String first = isRestricted() ? RESTRICTED + "\nmarking " + audience.label() : RELEASE;
            return "%s\ngraph %s\nclaims %d\nroot %s\npolicy %s\ntool %s\n%s"
                    .formatted(first, graph, claims, root, policy, tool, tail(this));
        }

        /** Whether it is not for everybody. */
        public boolean isRestricted() {
            return audience != Audience.PUBLIC;
        }

        /** The first twelve digits of the build's id. */
        public String build() {
            return graph.substring(0, BRIEF);
        }
    }

    /**
     * A key that signs from now on, or one that signs no more.
     *
     * @param isRevoked whether it signs no more
     */
    record KeyChange(VerifierKey key, boolean isRevoked, LocalDate recorded, String note) implements LogEntry {
        /** Refuses what would not be one line. */
        public KeyChange {
            requireLine("note", note);
        }

        @Override
        public String text() {
            return "%s\n%s %s\n%s".formatted(KEY, isRevoked ? "revoked" : "added", key, tail(this));
        }
    }

    /** The first line of a release. */
    String RELEASE = "corvee release v1";

    /** The first line of a restricted release; its marking follows. */
    String RESTRICTED = "corvee restricted release v1";

    /** The first line of a change of keys. */
    String KEY = "corvee key v1";

    /** How many digits of a build's id its short name has. */
    int BRIEF = 12;

    /** What {@link Release#text} and {@link KeyChange#text} write. */
    Pattern FORM = Pattern.compile("(?:" + RELEASE + "|" + RESTRICTED
            + "\\nmarking (GREEN|AMBER|AMBER\\+STRICT|RED))\\ngraph ([0-9a-f]{64})\\nclaims (0|[1-9]\\d{0,8})\\nroot (\\S+)\\npolicy (.+)\\ntool (.+)\\n"
            + "recorded (\\d{4}-\\d\\d-\\d\\d)\\n(?:note (.+)\\n)?"
            + "|" + KEY + "\\n(added|revoked) (\\S+)\\nrecorded (\\d{4}-\\d\\d-\\d\\d)\\n(?:note (.+)\\n)?");

    /**
     * Reads an entry.
     *
     * @throws BadProof where it is none, or not written in its one way
     */
    static LogEntry read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new BadProof("no entry of a log of releases");
        }
        LogEntry entry = parts.group(2) == null ? keyChange(parts) : release(parts);
        if (!entry.text().equals(text)) {
            throw new BadProof("an entry of the log is not written as it should be");
        }
        return entry;
    }

    private static Release release(Matcher parts) {
        return new Release(
                parts.group(2),
                Integer.parseInt(parts.group(3)),
                TreeHash.read(parts.group(4)),
                parts.group(5),
                parts.group(6),
                day(parts.group(7)),
                parts.group(8) == null ? "" : parts.group(8),
                parts.group(1) == null ? Audience.PUBLIC : Audience.restrictedUpTo(parts.group(1)));
    }

    private static KeyChange keyChange(Matcher parts) {
        return new KeyChange(
                VerifierKey.read(parts.group(10)),
                parts.group(9).equals("revoked"),
                day(parts.group(11)),
                parts.group(12) == null ? "" : parts.group(12));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new BadProof("'%s' is no day".formatted(text));
        }
    }

    private static String tail(LogEntry entry) {
        List<String> lines = new ArrayList<>(List.of("recorded " + entry.recorded() + "\n"));
        if (!entry.note().isEmpty()) {
            lines.add("note " + entry.note() + "\n");
        }
        return String.join("", lines);
    }

    private static void requireLine(String what, String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c == '\u2028' || c == '\u0085') || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "the %s is more than one line, or begins or ends with a space".formatted(what));
        }
    }
}
