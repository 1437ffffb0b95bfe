package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordsTest {
    private static final List<String> DOCUMENTS = List.of("rfa-2019-12", "rfa-2020-03", "dailynk-2023-05");

    @Test
    void namesTheWordThatContainsTheWrittenOne() {
        assertEquals(List.of("rfa-2019-12"), NearWords.of("rfa-2019", DOCUMENTS).known());
    }

    @Test
    void namesTheNearestFirst() {
        assertEquals(
                "did you mean 'rfa-2019-12' or 'rfa-2020-03'?",
                NearWords.of("rfa-2019-02", DOCUMENTS).remedy(""));
    }

    @Test
    void ignoresCase() {
        assertEquals(
                List.of("serve"),
                NearWords.of("SERV", List.of("serve", "build")).known());
    }

    @Test
    void saysTheOtherRemedyWhenNothingIsNear() {
        assertEquals("see the list", NearWords.of("zzz", DOCUMENTS).remedy("see the list"));
    }
}
