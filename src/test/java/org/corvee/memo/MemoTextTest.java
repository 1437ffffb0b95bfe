package org.corvee.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoTextTest {
    private static final String ID = "letter.000000000001";

    private static Memo read(String text) {
        return new MemoText("memo.md", text).read();
    }

    @Test
    void readsSectionsSentencesAndClaims() {
        Memo memo = read(
                """
                # The harbour
                Author: A. Analyst

                Before any heading.

                ## Arrivals

                They came,[^%1$s]
                so it is said.

                - [^%1$s]
                """
                        .formatted(ID));
        assertEquals(new Memo.Front("The harbour", "A. Analyst"), memo.front());
        assertEquals(
                List.of(
                        "Before any heading.",
                        "## Arrivals",
                        "They came,[^" + ID + "] so it is said.",
                        "- [^" + ID + "]"),
                memo.items());
        assertEquals(
                List.of(8, 11), memo.citings().stream().map(Memo.Citing::line).toList());
    }

    @Test
    void holdsInAnAddressWhatItHoldsInAFile() {
        MemoText text = MemoText.of("A\ntitle", "", List.of("claim/" + ID, "## Heading", "Words.[^" + ID + "]"));
        Memo memo = text.read();
        assertEquals("A title", memo.front().title());
        assertEquals(List.of("- [^" + ID + "]", "## Heading", "Words.[^" + ID + "]"), memo.items());
        assertEquals(
                memo.sections().size(),
                MemoText.of("A title", "", memo.items()).read().sections().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    `Words.`                        | memo.md:1: no title; begin with a line such as '# Workers in Vladivostok'
                    `# T\\nDate: 2031`              | memo.md:2: 'Date: 2031' does not belong at the head of a memo; 'Author: …' and 'Build: …' may follow the title, then an empty line
                    `# T\\nBuild: 12`               | memo.md:2: '12' is not a build id; 'corvee memo pin' writes this line
                    `# T\\n\\n### Deep`             | memo.md:3: '### Deep' is not a heading of a memo; sections begin with '## '
                    `# T\\n\\n- words`              | memo.md:3: a list item holds one claim and no words; write '- [^ID]', or the sentence without its dash
                    `# T\\n\\nWords.[^rfa]`         | memo.md:3: 'rfa' is not a claim id; write it as its page does, such as rfa-2019-12.0123456789ab
                    `# T\\n\\n[^a.000000000001]: x` | memo.md:3: a pin has no 'x'; it has statement, words, voice, modality, time, place, origins, against
                    """)
    void namesTheLineTheFaultAndTheRemedy(String text, String fault) {
        BadMemo bad = assertThrows(BadMemo.class, () -> read(text.replace("\\n", "\n")));
        assertEquals(fault, bad.faults().get(0));
    }

    @Test
    void refusesPinsThatPinNothing() {
        BadMemo bad = assertThrows(BadMemo.class, () -> read("# T\n\n[^" + ID + "]: words=0123456789ab\n"));
        assertEquals(
                List.of(
                        "memo.md:3: '" + ID + "' is pinned and not cited; cite it, or leave the line out",
                        "memo.md:1: pins without a build; 'corvee memo pin' writes the line 'Build: …'"),
                bad.faults());
    }

    @Test
    void citesNoMoreThanIsCheapToLookUp() {
        BadMemo bad = assertThrows(BadMemo.class, () -> read("# T\n\n" + ("[^" + ID + "]\n").repeat(501)));
        assertEquals("memo.md: cites 501 claims; a memo cites at most 500", bad.getMessage());
    }

    @Test
    void pinsLeaveTheAnalystsLinesAsTheyAre() {
        String text = "# T\nAuthor: A\n\nWords,\nbroken here.[^%s]\n".formatted(ID);
        Pins pins = new Pins("ab".repeat(32), Map.of(ID, new Pins.Pin(Map.of(Aspect.WORDS, "0123456789ab"))));
        MemoText once = new MemoText("memo.md", text).pinned(pins);
        assertTrue(
                once.text().startsWith("# T\nAuthor: A\nBuild: " + "ab".repeat(32) + "\n\nWords,\nbroken here."),
                once.text());
        assertEquals(pins, once.read().pins().orElseThrow());
        assertEquals(once, once.pinned(pins));
    }
}
