package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.corvee.model.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseSearchTest {
    private static final String LETTER =
            "\uD83D\uDEA2 The clerk\u00A0said: “It’s\n\u200Bthe pier—builders’ ship…”\nThe clerk left.";

    private static SourceText text() throws CharacterCodingException {
        return SourceText.of(LETTER.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found(String phrase) throws CharacterCodingException {
        SourceText text = text();
        return new PhraseSearch(text)
                .find(phrase).stream()
                        .map(s -> text.passage(s.start(), s.end()))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk said: \"It's the pier-builders' ship...\"",
                "clerk\u00A0said: “It’s the pier–builders’ ship…”",
                "  clerk  said: \"It's\tthe pier\u2011builders' ship...\"",
                "clerk said: … ship...\"",
                "clerk said: \"It's ... ship...\"",
            })
    void seesThroughSpacesQuotesAndDashes(String phrase) throws CharacterCodingException {
        assertEquals(List.of("clerk\u00A0said: “It’s\n\u200Bthe pier—builders’ ship…”"), found(phrase));
    }

    @Test
    void findsEveryOccurrence() throws CharacterCodingException {
        assertEquals(List.of(new Stretch(2, 11), new Stretch(51, 60)), new PhraseSearch(text()).find("The clerk"));
    }

    @Test
    void findsNothingInAnotherCase() throws CharacterCodingException {
        assertEquals(List.of(), found("the clerk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the clerk left.", "The clark left.", "The clerk went."})
    void knowsWhatIsNear(String phrase) throws CharacterCodingException {
        assertEquals(new Stretch(51, 66), new PhraseSearch(text()).near(phrase).get(0));
    }

    @Test
    void findsNothingNearToSomethingElse() throws CharacterCodingException {
        assertEquals(List.of(), new PhraseSearch(text()).near("fees rose twice"));
    }

    private static List<String> found(String text, String phrase) throws CharacterCodingException {
        SourceText whole = SourceText.of(text.getBytes(StandardCharsets.UTF_8));
        return new PhraseSearch(whole)
                .find(phrase).stream()
                        .map(s -> whole.passage(s.start(), s.end()))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "길주군 café Ünïon",
                "ﬁre at pier №5, ½ done",
                "평양 ｶﾞ Ａｂｃ １２３",
                "Ǻ ệ x̂ şi й ё",
                "क्षि नि",
                "अनुच्छेद"
            })
    void findsAPhraseInEveryFormOfItsLetters(String words) throws CharacterCodingException {
        for (Normalizer.Form ofText : Normalizer.Form.values()) {
            for (Normalizer.Form ofPhrase : Normalizer.Form.values()) {
                String written = Normalizer.normalize(words, ofText);
                assertEquals(
                        List.of(written),
                        found("Before " + written + " after", Normalizer.normalize(words, ofPhrase)),
                        ofText + " by " + ofPhrase);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cafe\u0301 au, cafe",
        "cafe\u0301 au, e",
        "oﬃce, of",
        "oﬃce, ice",
        "x\u0302y, x",
        "\u1100\u1175\u11AF\u110C\u116E, \uAE30",
        "👨\u200D👩\u200D👧 left, 👨",
        "👍🏽 left, 👍",
        "🇰🇵🇷🇺, 🇵🇷"
    })
    void neverFindsHalfOfACharacter(String text, String phrase) throws CharacterCodingException {
        assertEquals(List.of(), found(text, phrase));
    }

    @ParameterizedTest
    @CsvSource({
        "the 👨\u200D👩\u200D👧 left, 👨\u200D👩\u200D👧, 👨\u200D👩\u200D👧",
        "row 🇰🇵🇷🇺 row, 🇷🇺, 🇷🇺",
        "co\u00ADop\u200Ber\u2060ate, cooperate, co\u00ADop\u200Ber\u2060ate",
        "the ❤\uFE0F of it, the ❤ of, the ❤\uFE0F of",
        "at \u1100\u1175\u11AF\u110C\u116E now, 길주, \u1100\u1175\u11AF\u110C\u116E",
        "a\u3000b, a b, a\u3000b"
    })
    void findsWholeCharactersWhateverTheyAreMadeOf(String text, String phrase, String passage)
            throws CharacterCodingException {
        assertEquals(List.of(passage), found(text, phrase));
    }

    @Test
    void seesALineEndOfTwoSignsAsOneSpace() throws CharacterCodingException {
        assertEquals(List.of("rose\r\n twice"), found("Fees rose\r\n twice.", "rose twice"));
    }
}
