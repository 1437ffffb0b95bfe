package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-12-16 | 16 December 2019",
                "2019-12 | December 2019",
                "2019-12-XX | December 2019",
                "2019 | 2019",
                "201X | the 2010s",
                "20XX | some year from 2000 to 2099",
                "2019-12~ | about December 2019",
                "2019? | perhaps 2019",
                "2019-04% | perhaps about April 2019",
                "2021-23 | autumn 2021",
                "XXXX-04-10 | 10 April, year not given",
                "XXXX-04-XX | April, year not given",
                "XXXX | year not given",
                "2019-12-19/2019-12-21 | 19 to 21 December 2019",
                "2019-12/2020-01 | December 2019 to January 2020",
                "2019-11-30/2019-12-02 | 30 November to 2 December 2019",
                "2019-11-30~/2019-12-02 | about 30 November 2019 to 2 December 2019",
                "XXXX-03-21/XXXX-04-10 | 21 March to 10 April, year not given",
                "2019-03/2019-04-10 | March to 10 April 2019",
                "2019/2019-04 | 2019 to April 2019",
                "2019-XX-03/2019-XX-05 | 2019-XX-03 to 2019-XX-05",
                "../2019-03 | until March 2019",
                "2020/.. | since 2020",
                "../.. | at any time",
                "[2019-12-14..2019-12-15] | some day, 14 to 15 December 2019",
                "[2019,2021] | 2019 or 2021",
                "{2019,2021} | 2019 and 2021",
                "2019-45 | 2019-45",
                "XXXX-XX-10 | XXXX-XX-10",
                "<script> | <script>"
            })
    void saysADateInWords(String edtf, String words) {
        assertEquals(words, DateWords.of(edtf));
    }
}
