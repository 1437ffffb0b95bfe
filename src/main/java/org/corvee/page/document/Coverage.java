package org.corvee.page.document;

import java.util.ArrayList;
import java.util.List;
import org.corvee.evidence.CharRange;

/**
 * How much of a text is pinned by passages.
 *
 * @param length of the text, in code points; 0 where it is not known
 * @param places of the passages, in reading order
 */
public record Coverage(int length, List<CharRange> places) {
    public Coverage {
        places = places.stream().distinct().sorted().toList();
        if (length < 0) {
            throw new IllegalArgumentException("a text of %d characters".formatted(length));
        }
    }

    /** The stretches that at least one passage covers, none touching another. */
    public List<CharRange> covered() {
        List<CharRange> covered = new ArrayList<>();
        for (CharRange place : places) {
            CharRange last = covered.isEmpty() ? null : covered.get(covered.size() - 1);
            if (last != null && place.start() <= last.end()) {
                covered.set(covered.size() - 1, new CharRange(last.start(), Math.max(last.end(), place.end())));
            } else {
                covered.add(place);
            }
        }
        return covered;
    }

    /** How many characters that are, those beyond the text's length left out. */
    public int characters() {
        return covered().stream()
                .mapToInt(place -> Math.min(place.end(), length) - Math.min(place.start(), length))
                .sum();
    }

    /** How many of a hundred characters, rounded down: 100 is all of them. */
    public int percent() {
        return length == 0 ? 0 : (int) (100L * characters() / length);
    }
}
