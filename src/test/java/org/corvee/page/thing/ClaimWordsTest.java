package org.corvee.page.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.corvee.evidence.Dating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of things and claims say times in the words of the map. */
class ClaimWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XXXX-04-10 | 2025-04-10 | 2025-04-10 | 10 April (year not given; read as 2025)",
                "20XX | 2019-01-01 | 2019-12-31 | year not given; read as 2019",
                "XXXX-03-21/.. | 2023-03-21 | '' | since 21 March (year not given; read as 2023)",
                "2020-03/2020-04 | 2020-03-26 | 2020-03-26 | March to April 2020 (read as 26 March 2020)",
                "2019-12-16 | 2019-12-16 | 2019-12-16 | 16 December 2019",
                "'' | '' | 2019-12-16 | until 16 December 2019",
                "'' | '' | '' | ''"
            })
    void tellHowATimeIsRead(String said, String first, String last, String words) {
        assertEquals(words, ClaimWords.words(Dating.read(said, first, last)));
    }
}
