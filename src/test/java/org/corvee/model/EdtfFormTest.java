package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.corvee.model.EdtfForm.Date;
import org.corvee.model.EdtfForm.Interval;
import org.corvee.model.EdtfForm.Missing;
import org.corvee.model.EdtfForm.Moment;
import org.corvee.model.EdtfForm.OneOf;
import org.corvee.model.EdtfForm.Qualification;
import org.corvee.model.EdtfForm.Single;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfFormTest {
    private static EdtfForm form(String text) {
        return Edtf.parse(text).form();
    }

    private static Date date(String year, String month, String day) {
        return new Date(year, month, day, Qualification.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2031-04-09  | 2031  | 4 | -      | 9",
                "2031-XX-XX  | 2031  | - | -      | -",
                "2031-22     | 2031  | - | SUMMER | -",
                "203X        | -     | - | -      | -",
                "XXXX-04-09  | -     | 4 | -      | 9",
                "2031-04~    | 2031  | 4 | -      | -"
            })
    void tellsWhichPartsOfADateAreKnown(String text, Integer year, Integer month, EdtfForm.Season season, Integer day) {
        Date date = (Date) form(text);
        assertEquals(year, date.knownYear().orElse(null));
        assertEquals(month, date.knownMonth().orElse(null));
        assertEquals(season, date.season().orElse(null));
        assertEquals(day, date.knownDay().orElse(null));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-04, CERTAIN",
        "2031-04~, APPROXIMATE",
        "2031?, UNCERTAIN",
        "2031-04-09%, UNCERTAIN_AND_APPROXIMATE"
    })
    void tellsHowSureADateIs(String text, Qualification qualifier) {
        assertEquals(qualifier, ((Single) form(text)).qualifier());
    }

    @Test
    void tellsAnOpenEndFromAnUnknownOne() {
        assertEquals(new Interval(date("2031", "", ""), Missing.OPEN), form("2031/.."));
        assertEquals(new Interval(date("2031", "", ""), Missing.UNKNOWN), form("2031/"));
        assertEquals(new Interval(Missing.UNKNOWN, date("2031", "04", "")), form("/2031-04"));
    }

    @Test
    void listsTheMembersOfASet() {
        assertEquals(
                new OneOf(List.of(
                        date("2031", "04", "09"),
                        new Interval(date("2031", "05", ""), date("2031", "07", "")),
                        new Interval(date("2032", "", ""), Missing.UNKNOWN))),
                form("[2031-04-09,2031-05..2031-07,2032..]"));
    }

    @Test
    void keepsTheClockOfAMoment() {
        Moment moment = (Moment) form("2031-04-09T23:20:30-04");
        assertEquals("2031-04-09T23:20:30-04", moment.digits());
        assertEquals("2031-04-09", moment.day().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2031-04, false, false",
        "2031/2032~, true, false",
        "'[2031-04,XXXX-04-09]', false, true",
        "203X?, true, true",
        "2031-04-XX, false, true"
    })
    void tellsWhetherAnyOfItIsUnsure(String text, boolean qualified, boolean unknown) {
        assertEquals(qualified, Edtf.parse(text).isQualified());
        assertEquals(unknown, Edtf.parse(text).hasUnknownDigits());
    }
}
