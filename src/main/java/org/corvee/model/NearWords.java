package org.corvee.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The known words nearest to one that is not known, nearest first.
 *
 * <p>Distance is Levenshtein's over lower-cased words; a word is near within a third of its length, or when one of the
 * two contains the other.
 *
 * @param word what was written
 * @param known the near words, at most three
 */
public record NearWords(String word, List<String> known) {
    private static final int MOST = 3;

    public NearWords {
        known = List.copyOf(known);
    }

    /** The words of {@code valid} that are near to {@code word}. */
    public static NearWords of(String word, Collection<String> valid) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int reach = Math.max(1, wanted.length() / 3);
        Comparator<String> nearest =
                Comparator.comparingInt((String v) -> distance(wanted, v)).thenComparing(Comparator.naturalOrder());
        return new NearWords(
                word,
                valid.stream()
                        .distinct()
                        .filter(v -> isWithin(reach, wanted, v) || holds(wanted, v))
                        .sorted(nearest)
                        .limit(MOST)
                        .toList());
    }

    /** The remedy as a clause: {@code did you mean 'a' or 'b'?}, or {@code otherwise} when nothing is near. */
    public String remedy(String otherwise) {
        return known.isEmpty()
                ? otherwise
                : known.stream().map(k -> "'" + k + "'").collect(Collectors.joining(" or ", "did you mean ", "?"));
    }

    private static int distance(String wanted, String valid) {
        return LevenshteinDistance.getDefaultInstance().apply(wanted, valid.toLowerCase(Locale.ROOT));
    }

    /** Looks no further than it has to, for there may be very many words. */
    private static boolean isWithin(int reach, String wanted, String valid) {
        return Math.abs(wanted.length() - valid.length()) <= reach
                && new LevenshteinDistance(reach).apply(wanted, valid.toLowerCase(Locale.ROOT)) >= 0;
    }

    private static boolean holds(String wanted, String valid) {
        String lower = valid.toLowerCase(Locale.ROOT);
        return wanted.length() >= 3 && (lower.contains(wanted) || wanted.contains(lower) && lower.length() >= 3);
    }
}
