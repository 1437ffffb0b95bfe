package org.corvee.page.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.corvee.evidence.Passage;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    /** The pieces as {@code words} or {@code words<places>}, paragraphs on lines of their own. */
    private static String cut(String text, Passage.CharRange... places) {
        return new MarkedText(text, List.of(places))
                .paragraphs().stream()
                        .map(paragraph -> paragraph.sentences().stream()
                                .map(sentence -> sentence.pieces().stream()
                                        .map(MarkedTextTest::piece)
                                        .collect(Collectors.joining("|")))
                                .collect(Collectors.joining("¶")))
                        .collect(Collectors.joining("\n"));
    }

    private static String piece(MarkedText.Piece piece) {
        return piece.words()
                + piece.over().stream()
                        .map(place -> "<%d-%d>".formatted(place.start(), place.end()))
                        .collect(Collectors.joining());
    }

    @Test
    void cutsWherePassagesBeginAndEnd() {
        assertEquals("ab|cd<2-4>|ef", cut("abcdef", new Passage.CharRange(2, 4)));
    }

    @Test
    void putsTheNearestPassageFirstWhereTheyLieInEachOther() {
        assertEquals(
                "a|b<1-5>|cd<2-4><1-5>|e<1-5>|f",
                cut("abcdef", new Passage.CharRange(1, 5), new Passage.CharRange(2, 4)));
    }

    @Test
    void keepsBothWherePassagesOverlap() {
        assertEquals(
                "ab<0-4>|cd<0-4><2-6>|ef<2-6>",
                cut("abcdef", new Passage.CharRange(0, 4), new Passage.CharRange(2, 6)));
    }

    @Test
    void carriesAPassageAcrossParagraphs() {
        assertEquals("a|b<1-5>\nc<1-5>|d", cut("ab\n\ncd", new Passage.CharRange(1, 5)));
    }

    @Test
    void countsCodePointsNotHalvesOfThem() {
        assertEquals("😀|동강<1-3>|!", cut("😀동강!", new Passage.CharRange(1, 3)));
        assertEquals("😀<0-1>|x", cut("😀x", new Passage.CharRange(0, 1)));
    }

    @Test
    void leavesOutWhatReachesBeyondTheText() {
        assertEquals("abc", cut("abc", new Passage.CharRange(1, 4), new Passage.CharRange(2, 2)));
    }

    @Test
    void endsASentenceWhereNoPassageGoesOn() {
        assertEquals(
                "They |came<5-9>|. ¶So 😀 left. ¶Nobody<22-28>| saw it.",
                cut(
                        "They came. So 😀 left. Nobody saw it.",
                        new Passage.CharRange(5, 9),
                        new Passage.CharRange(22, 28)));
        assertEquals(
                "A trader <0-30>|told Mr. Kim.<9-22><0-30>| He left<0-30>|. ¶Rain.",
                cut(
                        "A trader told Mr. Kim. He left. Rain.",
                        new Passage.CharRange(0, 30),
                        new Passage.CharRange(9, 22)));
    }

    @Test
    void hasNoParagraphOfSpacesAlone() {
        assertEquals("", cut(" \n\n"));
    }

    @Test
    void addsUpToTheWholeText() {
        String text = "One 😀 two\nthree, four\n";
        String whole = new MarkedText(
                        text,
                        List.of(new Passage.CharRange(2, 14), new Passage.CharRange(4, 5), new Passage.CharRange(3, 8)))
                .paragraphs().stream()
                        .flatMap(paragraph -> paragraph.sentences().stream())
                        .flatMap(sentence -> sentence.pieces().stream())
                        .map(MarkedText.Piece::words)
                        .collect(Collectors.joining());
        assertEquals(text.replace("\n", ""), whole);
    }

    @Test
    void refusesAStretchThatEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new Passage.CharRange(3, 2));
    }
}
