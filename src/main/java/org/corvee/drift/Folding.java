package org.corvee.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.corvee.drift.Anchor.Candidate;
import org.corvee.drift.Anchor.Certainty;
import org.corvee.drift.Anchor.Moved;
import org.corvee.model.SourceText;
import org.corvee.source.FoldedText;
import org.corvee.source.Stretch;

/** Compares two texts that are both at hand, as a reader would type them. */
final class Folding {
    /** How alike words and surroundings must be to ask a person. */
    private static final double ENOUGH = 0.75;

    /** By how much the likeliest place must lead, or the others are shown beside it. */
    private static final double LEAD = 0.05;

    /** How alike the surroundings of the right place are, and by how much they lead. */
    private static final double SURE = 0.9;

    private static final double CLEAR = 0.25;
    private static final double WORDS = 0.7;
    private static final double LEAST = (ENOUGH - (1 - WORDS)) / WORDS;
    private static final int REACH = 32;
    private static final int MOST = 3;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private final SourceText old;
    private final SourceText text;
    private final FoldedText foldedOld;
    private final FoldedText folded;

    Folding(SourceText old, SourceText text) {
        this.old = old;
        this.text = text;
        this.foldedOld = FoldedText.of(old);
        this.folded = FoldedText.of(text);
    }

    /** Where the same words stand in other signs: once in either text, or in the only place with such surroundings. */
    Optional<Anchor> moved(Pinned passage) {
        String words = words(passage);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Stretch> places = occurrences(folded, words);
        if (places.size() == 1 && occurrences(foldedOld, words).size() == 1) {
            return Optional.of(new Moved(places.get(0), Certainty.FOLDED));
        }
        List<Candidate> alike = bySurroundings(passage, text, places);
        boolean isSure = leads(alike) && leads(bySurroundings(passage, old, occurrences(foldedOld, words)));
        return isSure ? Optional.of(new Moved(alike.get(0).place(), Certainty.FOLDED)) : Optional.empty();
    }

    private List<Candidate> bySurroundings(Pinned passage, SourceText in, List<Stretch> places) {
        return places.stream()
                .map(place -> new Candidate(place, surroundings(passage, in, place)))
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .toList();
    }

    /** Whether the first place has the right surroundings and no other has any like them. */
    private static boolean leads(List<Candidate> places) {
        return !places.isEmpty()
                && places.get(0).likeness() >= SURE
                && (places.size() == 1
                        || places.get(0).likeness() - places.get(1).likeness() >= CLEAR);
    }

    /** The places that are alike enough to ask about, the likeliest first; one alone if it leads clearly. */
    List<Candidate> alike(Pinned passage) {
        String words = words(passage);
        List<Candidate> alike = new ArrayList<>();
        if (words.isEmpty()) {
            return alike;
        }
        for (LikeWords.Match match : new LikeWords(words, LEAST).in(folded.text())) {
            Stretch place = place(match.start(), match.end());
            double likeness = WORDS * match.likeness() + (1 - WORDS) * surroundings(passage, text, place);
            if (likeness >= ENOUGH) {
                alike.add(new Candidate(place, likeness));
            }
        }
        alike.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        boolean leads =
                alike.size() > 1 && alike.get(0).likeness() - alike.get(1).likeness() >= LEAD;
        return alike.subList(0, Math.min(alike.size(), leads ? 1 : MOST));
    }

    private String words(Pinned passage) {
        return old.has(passage.start(), passage.end(), passage.digest())
                ? FoldedText.of(old.passage(passage.start(), passage.end()))
                : "";
    }

    private double surroundings(Pinned passage, SourceText in, Stretch place) {
        return (likeness(before(old, passage.start()), before(in, place.start()))
                        + likeness(after(old, passage.end()), after(in, place.end())))
                / 2;
    }

    private static String before(SourceText in, int start) {
        return FoldedText.of(in.passage(Math.max(0, start - REACH), start));
    }

    private static String after(SourceText in, int end) {
        return FoldedText.of(in.passage(end, Math.min(in.length(), end + REACH)));
    }

    private static double likeness(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) DISTANCE.apply(one, other) / longest;
    }

    private static List<Stretch> occurrences(FoldedText in, String words) {
        List<Stretch> places = new ArrayList<>();
        for (int at = in.text().indexOf(words); at >= 0; at = in.text().indexOf(words, at + 1)) {
            if (in.isWhole(at, at + words.length())) {
                places.add(in.stretch(at, at + words.length()));
            }
        }
        return places;
    }

    /** The stretch of whole words around a match. */
    private Stretch place(int from, int to) {
        String all = folded.text();
        int start = from;
        while (start > 0 && isInWord(all, start)) {
            start--;
        }
        int end = to;
        while (end < all.length() && isInWord(all, end)) {
            end++;
        }
        return folded.stretch(start, end);
    }

    /** Whether a position has a letter on both sides. */
    private static boolean isInWord(String all, int at) {
        return Character.isLetterOrDigit(all.charAt(at - 1)) && Character.isLetterOrDigit(all.charAt(at));
    }
}
