package org.corvee.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.corvee.model.SourceText;

/** Finds a phrase in a text, whatever kinds of space, quote and dash the two use. */
public final class PhraseSearch {
    private static final Pattern WORD = Pattern.compile("[^ ]+");
    private static final Pattern GAP = Pattern.compile(" \\.\\.\\. ");
    private static final int MOST_NEAR = 3;

    private final FoldedText text;

    public PhraseSearch(SourceText text) {
        this.text = FoldedText.of(text);
    }

    /** Where the phrase stands; in {@code first words … last words} the dots stand for what lies between. */
    public List<Stretch> find(String phrase) {
        String folded = FoldedText.of(phrase);
        List<Stretch> whole = occurrences(folded, "");
        String[] ends = GAP.split(folded, 2);
        return whole.isEmpty() && ends.length == 2 ? occurrences(ends[0], ends[1]) : whole;
    }

    /** The stretches of as many words that are nearest to a phrase which stands nowhere. */
    public List<Stretch> near(String phrase) {
        String wanted = FoldedText.of(phrase).toLowerCase(Locale.ROOT);
        String all = text.text();
        List<MatchResult> words = WORD.matcher(all).results().toList();
        int size = (int) WORD.matcher(wanted).results().count();
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, wanted.length() / 3));
        List<Near> candidates = new ArrayList<>();
        for (int i = 0; i + size <= words.size(); i++) {
            int start = words.get(i).start();
            int end = words.get(i + size - 1).end();
            int away = distance.apply(wanted, all.substring(start, end).toLowerCase(Locale.ROOT));
            if (away >= 0) {
                candidates.add(new Near(text.stretch(start, end), away));
            }
        }
        return nearest(candidates);
    }

    private static List<Stretch> nearest(List<Near> candidates) {
        List<Stretch> nearest = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::stretch)
                .filter(s -> nearest.stream().noneMatch(s::overlaps))
                .limit(MOST_NEAR)
                .forEach(nearest::add);
        return nearest;
    }

    private List<Stretch> occurrences(String first, String last) {
        List<Stretch> found = new ArrayList<>();
        String all = text.text();
        for (int start = all.indexOf(first); start >= 0 && !first.isEmpty(); start = all.indexOf(first, start + 1)) {
            int tail = all.indexOf(last, start + first.length());
            if (tail >= 0) {
                found.add(text.stretch(start, last.isEmpty() ? start + first.length() : tail + last.length()));
            }
        }
        return found;
    }

    private record Near(Stretch stretch, int distance) {}
}
