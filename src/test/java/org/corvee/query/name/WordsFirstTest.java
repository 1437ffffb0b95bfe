package org.corvee.query.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A search finds whole words first, then beginnings of words, then what stands inside them. */
class WordsFirstTest {
    private static List<String> sentences(String asked, String... texts) {
        TextIndex index = TextIndex.of(Stream.of(texts)
                .map(text -> new TextIndex.IndexedSentence(text, text, ""))
                .toList());
        return index.find(asked, 10, sentence -> true).stream()
                .map(hit -> hit.sentence().text())
                .toList();
    }

    private static List<String> names(String asked, String... names) {
        return Stream.of(names)
                .filter(name -> score(asked, name) > 0)
                .sorted(Comparator.comparingInt(name -> -score(asked, name)))
                .toList();
    }

    private static int score(String asked, String name) {
        return Closeness.ofBeginning(Spelling.of(asked), Spelling.of(name))
                .map(Closeness::score)
                .orElse(0);
    }

    @Test
    void findsClaimsInThisOrder() {
        assertEquals(
                List.of("A port lies there.", "Porters wait.", "A deportation is under way."),
                sentences("port", "A deportation is under way.", "Porters wait.", "A port lies there.", "No ship."));
    }

    @Test
    void findsNamesInThisOrder() {
        assertEquals(
                List.of(
                        "the old trading and fishing port on the eastern coast of the country",
                        "Portal",
                        "United Porters",
                        "Airport"),
                names(
                        "port",
                        "Airport",
                        "United Porters",
                        "Portal",
                        "the old trading and fishing port on the eastern coast of the country",
                        "Harbour"));
    }

    @Test
    void knowsTheWordsOfEveryScript() {
        assertEquals(
                List.of("порт Восточный", "портовые рабочие", "аэропорт"),
                names("порт", "аэропорт", "портовые рабочие", "порт Восточный"));
        assertEquals(List.of("노동자 숙소", "노동자들", "해외노동자"), names("노동자", "해외노동자", "노동자들", "노동자 숙소"));
    }

    @Test
    void takesTooLittleForNoPartOfAWord() {
        assertTrue(names("or", "Airport").isEmpty());
        assertTrue(sentences("or", "A deportation is under way.").isEmpty());
    }
}
