package org.corvee.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stretches of a text that are nearest to some words, by edits.
 *
 * <p>See Sellers, <a href="https://doi.org/10.1016/0196-6774(80)90016-4">The theory and computation of evolutionary
 * distances</a>, 1980: one pass, in which a match may begin anywhere.
 *
 * @param words that are sought
 * @param least how alike a match must be, 0 to 1
 */
record LikeWords(String words, double least) {
    private static final int MOST = 8;

    /**
     * A stretch that is like the words.
     *
     * @param start its first char
     * @param end the char after its last
     * @param likeness 1 less the share of edits
     */
    record Match(int start, int end, double likeness) {
        boolean overlaps(Match other) {
            return start < other.end && other.start < end;
        }
    }

    /** The best matches, none of which overlaps a better one. */
    List<Match> in(String text) {
        List<Match> best = new ArrayList<>();
        matches(text).stream()
                .sorted(Comparator.comparingDouble(Match::likeness).reversed())
                .forEach(match -> {
                    if (best.size() < MOST && best.stream().noneMatch(match::overlaps)) {
                        best.add(match);
                    }
                });
        return best;
    }

    private List<Match> matches(String text) {
        int size = words.length();
        int[] edits = new int[size + 1];
        int[] starts = new int[size + 1];
        for (int i = 0; i <= size; i++) {
            edits[i] = i;
        }
        List<Match> matches = new ArrayList<>();
        for (int j = 1; j <= text.length(); j++) {
            step(text.charAt(j - 1), j, edits, starts);
            double likeness = 1 - (double) edits[size] / size;
            if (likeness >= least && starts[size] < j) {
                matches.add(new Match(starts[size], j, likeness));
            }
        }
        return matches;
    }

    /** Goes on by one letter: row {@code i} says how many edits lead from the first {@code i} letters to what ends here. */
    private void step(char letter, int end, int[] edits, int[] starts) {
        int diagonal = edits[0];
        int diagonalStart = starts[0];
        starts[0] = end;
        for (int i = 1; i < edits.length; i++) {
            int replaced = diagonal + (words.charAt(i - 1) == letter ? 0 : 1);
            int start = diagonalStart;
            diagonal = edits[i];
            diagonalStart = starts[i];
            int least = replaced;
            if (edits[i] + 1 < least) {
                least = edits[i] + 1;
                start = starts[i];
            }
            if (edits[i - 1] + 1 < least) {
                least = edits[i - 1] + 1;
                start = starts[i - 1];
            }
            edits[i] = least;
            starts[i] = start;
        }
    }
}
