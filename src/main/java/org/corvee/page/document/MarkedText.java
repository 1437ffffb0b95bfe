package org.corvee.page.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.corvee.evidence.Passage;

/**
 * A text cut where passages begin and end, so that passages may lie in each other and overlap, and into sentences.
 *
 * <p>Positions are code points, as in the graph; Java counts UTF-16 units, of which some characters have two.
 *
 * @param text in which a line break ends a paragraph
 * @param places of the passages; those that reach beyond the text are left out
 */
public record MarkedText(String text, List<Passage.CharRange> places) {
    public MarkedText {
        int length = text.codePointCount(0, text.length());
        places = places.stream()
                .filter(place -> place.end() <= length && place.length() > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** A paragraph and its sentences, which together are the whole of it. */
    public record Paragraph(Passage.CharRange place, List<Sentence> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * What is read in one breath: a sentence, or several where a passage goes on from one to the next.
     *
     * @param pieces which together are the whole of it
     */
    public record Sentence(List<Piece> pieces) {
        public Sentence {
            pieces = List.copyOf(pieces);
        }

        /** Whether a passage covers any of it. */
        boolean isPinned() {
            return pieces.stream().anyMatch(piece -> !piece.over().isEmpty());
        }
    }

    /**
     * A piece of a paragraph in which no passage begins or ends.
     *
     * @param over the passages that cover it, the shortest first; none for words that nobody has pinned
     */
    public record Piece(Passage.CharRange place, String words, List<Passage.CharRange> over) {
        public Piece {
            over = List.copyOf(over);
        }
    }

    /** The paragraphs that are not empty, in order. */
    public List<Paragraph> paragraphs() {
        return paragraphs(new Passage.CharRange(0, Integer.MAX_VALUE));
    }

    /** Those of them that have a part in a stretch of the text. */
    public List<Paragraph> paragraphs(Passage.CharRange stretch) {
        int[] points = text.codePoints().toArray();
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= points.length; at++) {
            if (at == points.length || points[at] == '\n') {
                boolean isShown = at > stretch.start() && start < stretch.end();
                if (isShown && at > start && !new String(points, start, at - start).isBlank()) {
                    paragraphs.add(paragraph(points, new Passage.CharRange(start, at)));
                }
                start = at + 1;
            }
        }
        return paragraphs;
    }

    private Paragraph paragraph(int[] points, Passage.CharRange whole) {
        List<Passage.CharRange> here = places.stream()
                .filter(place -> place.start() < whole.end() && place.end() > whole.start())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(whole.start(), whole.end()));
        here.forEach(place -> {
            cuts.add(Math.max(place.start(), whole.start()));
            cuts.add(Math.min(place.end(), whole.end()));
        });
        TreeSet<Integer> ends = ends(points, whole, here);
        cuts.addAll(ends);
        List<Sentence> sentences = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        int start = cuts.pollFirst();
        for (int end : cuts) {
            pieces.add(piece(points, new Passage.CharRange(start, end), here));
            start = end;
            if (ends.contains(end)) {
                sentences.add(new Sentence(pieces));
                pieces = new ArrayList<>();
            }
        }
        return new Paragraph(whole, sentences);
    }

    /** Where the sentences of a paragraph end, but for those within a passage. */
    private static TreeSet<Integer> ends(int[] points, Passage.CharRange whole, List<Passage.CharRange> passages) {
        String words = new String(points, whole.start(), whole.length());
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(words);
        TreeSet<Integer> ends = new TreeSet<>(List.of(whole.end()));
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            int at = whole.start() + words.codePointCount(0, end);
            if (passages.stream().noneMatch(passage -> passage.start() < at && at < passage.end())) {
                ends.add(at);
            }
        }
        return ends;
    }

    private static Piece piece(int[] points, Passage.CharRange place, List<Passage.CharRange> near) {
        List<Passage.CharRange> over = near.stream()
                .filter(each -> each.holds(place))
                .sorted(Comparator.comparingInt(Passage.CharRange::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Piece(place, new String(points, place.start(), place.length()), over);
    }
}
