package org.corvee.page.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.corvee.evidence.Passage;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void countsACharacterOnceHoweverManyPassagesCoverIt() {
        Coverage coverage = new Coverage(
                20, List.of(new Passage.CharRange(8, 12), new Passage.CharRange(0, 10), new Passage.CharRange(2, 4)));
        assertEquals(List.of(new Passage.CharRange(0, 12)), coverage.covered());
        assertEquals(12, coverage.characters());
        assertEquals(60, coverage.percent());
    }

    @Test
    void neverCoversMoreThanThereIs() {
        assertEquals(
                100, new Coverage(10, List.of(new Passage.CharRange(0, 4), new Passage.CharRange(4, 99))).percent());
        assertEquals(0, new Coverage(0, List.of(new Passage.CharRange(0, 4))).percent());
        assertEquals(99, new Coverage(1000, List.of(new Passage.CharRange(0, 999))).percent());
    }
}
