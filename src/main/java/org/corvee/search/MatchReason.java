package org.corvee.search;

import java.util.List;
import java.util.Locale;

/**
 * Why something was found: which words of what.
 *
 * @param text that has the words
 * @param marks where they stand in it
 */
public record MatchReason(Place place, String text, List<Mark> marks) {
    public MatchReason {
        marks = List.copyOf(marks);
    }

    /**
     * A word in a text.
     *
     * @param start its first char
     * @param end the char after its last
     */
    public record Mark(int start, int end) {
        public Mark {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("no word of a text: %d to %d".formatted(start, end));
            }
        }
    }

    static MatchReason of(Place place, String text, AskedWords asked) {
        return new MatchReason(place, text, Marks.of(text, asked));
    }

    boolean isNone() {
        return marks.isEmpty();
    }

    /** The words as they stand in the text, small, each once. */
    public List<String> words() {
        return marks.stream()
                .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
