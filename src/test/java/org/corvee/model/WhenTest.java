package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
    @Test
    void isBoundedAsResolvedAndPublishedAsSaid() {
        When when = When.parse("XXXX-04-10 = 2025-04-10");
        assertEquals("XXXX-04-10", when.said().text());
        assertEquals("2025-04-10", when.bounds().earliest().orElseThrow().toString());
        assertTrue(when.isResolved());
    }

    @Test
    void standsAsSaidWithoutASecondTime() {
        assertFalse(When.parse("2025-04-10").isResolved());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            textBlock =
                    """
                    XXXX-04-10            = 2025-04-10
                    XXXX-04-10            = 2025-04-10~
                    XXXX-12               = 2019-12-16
                    XXXX-12               = 2019-12-01/2019-12-15
                    XXXX-12               = [2019-12-16,2019-12-18]
                    XXXX-XX-16            = 2019-12-16
                    XXXX-22               = 2019-22
                    XXXX-22               = 2019-07
                    XXXX-24               = 2020-01
                    201X                  = 2019-12
                    2019-12-XX            = 2019-12-16
                    2019                  = 2019-03/2019-05
                    2020-09/..            = 2021-23
                    ../2020               = 2019-12
                    ../XXXX-04-25         = 2019
                    XXXX-03/XXXX-05       = 2020-04
                    XXXX-11/XXXX-02       = 2019-12/2020-01
                    XXXX-04-10/XXXX-04-12 = 2025-04-10/2025-04-12
                    XXXX-04-10/..         = 2025-04-10/..
                    [2019-12-16,2019-12-18] = 2019-12-18
                    """)
    void fits(String said, String resolved) {
        assertTrue(Edtf.parse(said).admits(Edtf.parse(resolved)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            textBlock =
                    """
                    XXXX-04-10            = 2025-04-11
                    XXXX-04-10            = 2025-04
                    XXXX-04-10            = 2025
                    XXXX-02-29            = 2025-03-01
                    XXXX-12               = 2019-12-16/2020-01-02
                    XXXX-22               = 2019-09
                    201X                  = 2020
                    2019-12-XX            = 2020-12-16
                    2019                  = 2018-12/2019-02
                    2020-09/..            = 2020-08
                    2020-09/2020-10       = 2020-09/..
                    XXXX-03/XXXX-05       = 2020-06
                    XXXX-04-10/XXXX-04-12 = 2025-04-10/2025-04-13
                    XXXX-04-10            = XXXX-04-11
                    """)
    void doesNotFit(String said, String resolved) {
        assertThrows(Unreadable.class, () -> When.parse(said + " = " + resolved));
    }
}
