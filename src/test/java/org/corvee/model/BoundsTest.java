package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
    private static Bounds bounds(String first, String last) {
        return Bounds.between(Bounds.day(first), Bounds.day(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-04, 2031-03-04",
        "2031-03-04Z, 2031-03-04",
        "2031-03-04+09:00, 2031-03-04",
        "-0044-03-15, -0044-03-15",
        "12031-03-04, +12031-03-04"
    })
    void readsTheDayOfAnXsdDate(String date, LocalDate day) {
        assertEquals(Optional.of(day), Bounds.day(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-02-29", "2031-13-01", "2031-03", "soon", "", "2031-03-04T10:00:00"})
    void readsNoDayWhereThereIsNone(String date) {
        assertEquals(Optional.empty(), Bounds.day(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-04, 2031-03-09, 2031-03-09, 2031-03-12, true",
        "2031-03-04, 2031-03-09, 2031-03-10, 2031-03-12, false",
        "2031-03-04, -, 2032-01-01, 2032-01-01, true",
        "-, 2031-03-09, 2031-03-10, -, false"
    })
    void meetWhereTheyShareADay(String first, String last, String otherFirst, String otherLast, boolean meet) {
        assertEquals(meet, bounds(first, last).meet(bounds(otherFirst, otherLast)));
        assertEquals(meet, bounds(otherFirst, otherLast).meet(bounds(first, last)));
    }

    @Test
    void areOpenWhereTheDaysAreInTheWrongOrder() {
        assertEquals(Bounds.OPEN, bounds("2031-03-09", "2031-03-04"));
    }

    @Test
    void areClosedWhenBothEndsAreKnown() {
        assertEquals(true, bounds("2031-03-04", "2031-03-09").isClosed());
        assertEquals(false, bounds("2031-03-04", "").isClosed());
    }
}
