package org.corvee.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an audit looks for.
 *
 * @param name its name in profiles and reports, such as {@code claim-without-passage}
 * @param problem what is wrong where it finds something, one sentence
 * @param why what a reader suffers from it
 * @param fix what to do
 * @param audience who may see where it finds something
 */
public record Check(String name, String problem, String why, String fix, Audience audience) {
    /** A check of which everybody may see what it finds. */
    public Check(String name, String problem, String why, String fix) {
        this(name, problem, why, fix, Audience.EVERYBODY);
    }

    /** Who may see where a check finds something; how often it does, everybody sees. */
    public enum Audience {
        EVERYBODY,
        /** A list of those who may be recognised, and by what, would point at them. */
        EDITORS;

        /** Whether whoever is of this audience may see what is meant for another. */
        boolean sees(Audience other) {
            return compareTo(other) >= 0;
        }
    }

    /** How grave it is when a check finds something, the gravest first. */
    public enum Severity {
        /** The graph says what it cannot answer for. */
        ERROR,
        /** A careful reader has to know this before relying on what it names. */
        WARNING,
        /** Good to know. */
        INFO;

        /** The word in profiles, options and reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether this is as grave as another, or graver. */
        public boolean isAtLeast(Severity other) {
            return compareTo(other) <= 0;
        }

        /** The severity of a word, if one has it. */
        public static Optional<Severity> named(String word) {
            return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
        }

        /** All words, the gravest first. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Severity::word).toList();
        }
    }
}
