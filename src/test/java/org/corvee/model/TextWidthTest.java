package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource({
        "trader, 6",
        "북한, 4",
        "노동자 a, 8",
        "丹东, 4",
        "ｱ, 1",
        "Ａ, 2",
        "e\u0301, 1",
        "\u200b, 0",
        "\u3000, 2",
        "Владивосток, 11",
        "⌚, 2",
        "½, 1"
    })
    void countsTheColumnsOfATerminal(String text, int columns) {
        assertEquals(columns, TextWidth.of(text));
    }
}
