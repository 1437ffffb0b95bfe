package org.corvee.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.corvee.model.Bounds;
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
                "[2019-12-14..2019-12-15] | one day from 14 to 15 December 2019",
                "[2019,2021] | 2019 or 2021",
                "{2019,2021} | 2019 and 2021",
                "[2019-12-16,2019-12-18] | 16 or 18 December 2019",
                "[2019-12-16,2019-12-17,2019-12-18] | 16, 17 or 18 December 2019",
                "[2019-11-30,2019-12-02] | 30 November or 2 December 2019",
                "[2019-12,2020-01] | December 2019 or January 2020",
                "[2019-12-16~,2019-12-18] | about 16 December 2019 or 18 December 2019",
                "[2019..2021] | one year from 2019 to 2021",
                "[2019-03..2019-05] | one month from March to May 2019",
                "[2019-12-14..2019-12-15,2019-12-20] | one day from 14 to 15 December 2019 or 20 December 2019",
                "[..2019-12-15] | 15 December 2019 or earlier",
                "[2019-12-15..] | 15 December 2019 or later",
                "[XXXX-04-10,XXXX-04-12] | 10 or 12 April, year not given",
                "{2019-12-16,2019-12-18} | 16 and 18 December 2019",
                "{2019-12-14..2019-12-15} | every day from 14 to 15 December 2019",
                "{2019,soon} | {2019,soon}",
                "1985/.. | since 1985",
                "1985/ | from 1985, until when is not known",
                "../1985 | until 1985",
                "/1985 | until 1985, since when is not known",
                "XXXX-04-10/.. | since 10 April, year not given",
                "XXXX-03/2023-04 | March (year not given) to April 2023",
                "2019-12-16T23:20:30Z | 16 December 2019, 23:20:30Z",
                "Y12345 | Y12345",
                "2019-12-16/2019-12-01 | 16 December 2019 to 1 December 2019",
                "2019-45 | 2019-45",
                "XXXX-XX-10 | XXXX-XX-10",
                "<script> | <script>"
            })
    void saysADateInWords(String edtf, String words) {
        assertEquals(words, DateWords.of(edtf));
    }

    private static Dating read(String said, String read) {
        return new Dating(said, Dating.of(read).bounds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XXXX-04-10 | 2025-04-10 | 10 April (year not given; read as 2025)",
                "XXXX-09 | 2021-09 | September (year not given; read as 2021)",
                "XXXX-12~ | 2019-12 | about December (year not given; read as 2019)",
                "XXXX-04 | 2025-04-10 | April (year not given; read as 10 April 2025)",
                "XXXX-03-21/XXXX-04-10 | 2023-03-21/2023-04-10 | 21 March to 10 April (year not given; read as 2023)",
                "XXXX-11/XXXX-02 | 2022-11/2023-02 | November to February (year not given; read as 2022 to 2023)",
                "../XXXX-05 | ../2023-05 | until May (year not given; read as 2023)",
                "XXXX-03-21/.. | 2023-03-21/.. | since 21 March (year not given; read as 2023)",
                "XXXX-22 | 2020-22 | summer (year not given; read as 2020)",
                "XXXX-02-29 | 2023-02 | 29 February (year not given; read as February 2023)",
                "20XX | 2019 | year not given; read as 2019",
                "20XX/20XX | 2019/2021 | year not given; read as 2019 to 2021",
                "201X | 2015 | the 2010s (read as 2015)",
                "2020-03/2020-04 | 2020-03-26 | March to April 2020 (read as 26 March 2020)",
                "2020-21 | 2020-21 | spring 2020",
                "2019-12~ | 2019-12 | about December 2019",
                "[2019-12-16,2019-12-18] | 2019-12-18 | 16 or 18 December 2019 (read as 18 December 2019)",
                "'' | 2019-12 | December 2019",
                "'' | 2009/2019 | 2009 to 2019",
                "'' | 2019-12-16/2020-01-31 | 16 December 2019 to 31 January 2020",
                "'' | 2020/.. | since 1 January 2020",
                "'' | ../2019-12-22 | until 22 December 2019",
                "soon | 2019 | 2019"
            })
    void saysWhatIsSaidAndHowItIsRead(String said, String read, String words) {
        assertEquals(words, DateWords.of(read(said, read)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no time given",
                "soon | soon",
                "XXXX-12 | December, year not given",
                "20XX | some year from 2000 to 2099"
            })
    void saysWhatNobodyHasRead(String said, String words) {
        assertEquals(words, DateWords.of(new Dating(said, Bounds.OPEN)));
    }
}
