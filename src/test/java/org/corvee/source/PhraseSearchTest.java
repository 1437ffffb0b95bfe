package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.corvee.model.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
