package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    private static final String NONE = "-";

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2019-12-16                   | 2019-12-16  | 2019-12-16
                    2019-12                      | 2019-12-01  | 2019-12-31
                    2020-02                      | 2020-02-01  | 2020-02-29
                    2019                         | 2019-01-01  | 2019-12-31
                    0001                         | 0001-01-01  | 0001-12-31
                    9999                         | 9999-01-01  | 9999-12-31
                    9999-12-31                   | 9999-12-31  | 9999-12-31
                    9999-23                      | 9999-09-01  | 9999-11-30
                    2019-12-16T23:20:30          | 2019-12-16  | 2019-12-16
                    2019-12-16T23:20:30Z         | 2019-12-16  | 2019-12-16
                    2019-12-16T23:20:30-04       | 2019-12-16  | 2019-12-16
                    2019-12-16T23:20:30+09:30    | 2019-12-16  | 2019-12-16
                    2018/2019                    | 2018-01-01  | 2019-12-31
                    2018-06/2019-08              | 2018-06-01  | 2019-08-31
                    2019-12-19/2019-12-21        | 2019-12-19  | 2019-12-21
                    2019-02-01/2020              | 2019-02-01  | 2020-12-31
                    2019-21                      | 2019-03-01  | 2019-05-31
                    2019-22                      | 2019-06-01  | 2019-08-31
                    2019-23                      | 2019-09-01  | 2019-11-30
                    2019-24                      | 2019-12-01  | 2020-02-29
                    1984?                        | 1984-01-01  | 1984-12-31
                    2004-06~                     | 2004-06-01  | 2004-06-30
                    2004-06-11%                  | 2004-06-11  | 2004-06-11
                    201X                         | 2010-01-01  | 2019-12-31
                    20XX                         | 2000-01-01  | 2099-12-31
                    2004-XX                      | 2004-01-01  | 2004-12-31
                    2019-12-XX                   | 2019-12-01  | 2019-12-31
                    2019-XX-XX                   | 2019-01-01  | 2019-12-31
                    2019-09-05/..                | 2019-09-05  | -
                    2019-09-05/                  | 2019-09-05  | -
                    ../2019                      | -           | 2019-12-31
                    /2019-12-01                  | -           | 2019-12-01
                    1984-06-02?/2004-08-08~      | 1984-06-02  | 2004-08-08
                    [2019-12-16..2019-12-21]     | 2019-12-16  | 2019-12-21
                    [2019-12-16,2019-12-18]      | 2019-12-16  | 2019-12-18
                    [2019-12-18,2019-11,2019-12] | 2019-11-01  | 2019-12-31
                    [..2019-12-03]               | -           | 2019-12-03
                    [2019-12..]                  | 2019-12-01  | -
                    XXXX-04-10                   | -           | -
                    XXXX-02-29                   | -           | -
                    XXXX-04                      | -           | -
                    XXXX-22                      | -           | -
                    XXXX-XX-15                   | -           | -
                    XXXX-04-10/XXXX-04-12        | -           | -
                    """)
    void liesBetween(String text, String earliest, String latest) {
        Bounds bounds = Edtf.parse(text).bounds();
        assertEquals(earliest, day(bounds.earliest()));
        assertEquals(latest, day(bounds.latest()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2019-13",
                "2019-00",
                "2019-02-29",
                "2019-2-3",
                "19",
                "2019-12-16-18",
                "2019/2018",
                "2019-12-19/2019-12-18",
                "../..",
                "/",
                "2019/2020/2021",
                "[..]",
                "[2019,..]",
                "Y02019",
                "Y-00001",
                "{2019,2020}",
                "[2019",
                "[]",
                "[2019;2020]",
                "20X9",
                "2X19",
                "201X-04-10",
                "2019-XX-16",
                "2019-12-16~~",
                "~2019",
                "2019-25",
                "XXXX",
                "XXXX-XX",
                "XXXX-13",
                "XXXX-02-30",
                "XXXX-22-01",
                "XXXX-XX-32",
                "Y2019",
                "Y99999999999",
                "2019-12-16T25:00:00",
                "2019-12-16T23:20:30+99:99",
                "2019-12-16T23:20:30-19",
                "2019-12-16T10:00",
                "2019-12-16 10:00:00",
                "16 December 2019",
                "2019-12-16 ..",
                "XXXX-04-10=2025-04-10",
            })
    void isNone(String text) {
        assertThrows(Unreadable.class, () -> Edtf.parse(text));
    }

    @Test
    void isNoLongerThanAnAddressHolds() {
        String set = "[2019" + ",2019".repeat(50) + "]";
        assertEquals(
                "a time of 256 signs, which begins '[2019,2019,2019,2019'; write 200 at most, such as the first and the last day",
                assertThrows(Unreadable.class, () -> Edtf.parse(set)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y12345",
                "Y170000002",
                "Y-12345",
                "-0001",
                "-1985",
                "0000",
                "0000-05",
                "0000-02-29",
                "000X",
                "00XX",
                "9999-24",
                "0000/2019",
                "2019/Y12345",
                "-0001/..",
                "../Y10000",
                "[0000,2019]",
                "[2019..Y99999]",
                "0000?",
                "0000-01-01T00:00:00Z"
            })
    void liesOutsideTheYearsThatAGraphHolds(String text) {
        assertEquals(
                "'%s' lies outside the years 0001 to 9999; leave the time out, and write it in the words of the claim"
                        .formatted(text),
                assertThrows(Unreadable.class, () -> Edtf.parse(text)).getMessage());
    }

    @Test
    void tellsAnEndThatNobodyKnowsFromNone() {
        assertEquals(
                EdtfForm.Missing.UNKNOWN,
                ((EdtfForm.Interval) Edtf.parse("1985/").form()).to());
        assertEquals(
                EdtfForm.Missing.OPEN,
                ((EdtfForm.Interval) Edtf.parse("1985/..").form()).to());
    }
}
