package org.corvee.page.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing happens; the words are those of {@code queries/page/occurrences.rq}. */
public enum Kind {
    DISPATCH,
    ARRIVAL,
    PRESENCE,
    DEPARTURE,
    RETURN,
    STATUS,
    EVENT,
    DEADLINE;

    /** Its word in addresses, results and class names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words, in the order of the page. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
