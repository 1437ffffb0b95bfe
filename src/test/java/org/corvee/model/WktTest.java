package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WktTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(131.8 43.1)    | 131.8  | 43.1",
                "POINT (131.8 43.1)   | 131.8  | 43.1",
                "point( 131.8   43.1 )| 131.8  | 43.1",
                "POINT(-0.1275 51.507)| -0.1275| 51.507",
                "POINT(180 -90)       | 180    | -90",
                "POINT(100 10)        | 100    | 10"
            })
    void readsAPointHoweverItIsSpaced(String text, BigDecimal longitude, BigDecimal latitude) {
        assertEquals(
                Optional.of(new Wkt.Point(longitude, latitude)), Wkt.parse(text).point());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(131.8 43.1)                   | POINT(131.8 43.1)",
                "point ( 131.80  43.1 )              | POINT(131.80 43.1)",
                "MULTIPOINT ((1 2), (3 4))           | MULTIPOINT((1 2),(3 4))",
                "POLYGON ((0 0, 4 0, 4 4, 0 0))      | POLYGON((0 0,4 0,4 4,0 0))",
                "LINESTRING (130.5 42.5, 131.9 43.1) | LINESTRING(130.5 42.5,131.9 43.1)"
            })
    void hasOneTextHoweverItIsSpaced(String text, String canonical) {
        assertEquals(canonical, Wkt.parse(text).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(131.8,43.1)             | is no WKT; write it like POINT(131.87353 43.10562)",
                "POINT(,)                      | is no WKT",
                "POINT()                       | is no WKT",
                "POINT EMPTY                   | is no WKT",
                "POINT(131.8 43.1              | is no WKT",
                "POINT(131.8 43.1) and more    | is no WKT",
                "POINT(1 2)POINT(3 4)          | is no WKT",
                "POINT(131.8x 43.1)            | is no WKT",
                "CIRCLE(1 2)                   | is no WKT",
                "GEOMETRYCOLLECTION(POINT(1 2))| is no WKT",
                "131.8 43.1                    | is no WKT",
                "POINT(43.1 131.8)             | lies off the globe; write the longitude, then the latitude",
                "POINT(181 0)                  | lies off the globe",
                "POINT(NaN 43.1)               | lies off the globe",
                "LINESTRING(0 0,200 0)         | lies off the globe",
                "POINT Z(131.8 43.1 5)         | has a height; write the longitude and the latitude only",
                "POINT M(1 2 3)                | has a measure; write the longitude and the latitude only",
                "LINESTRING M(1 2 3,2 3 4)     | has a measure; write the longitude and the latitude only",
                "POINT(1 2,3 4)                | is no WKT",
                "POINT(1d 2f)                  | is no WKT",
                "POINT(0x1p3 2)                | is no WKT",
                "POLYGON((0 0,4 0,4 4,0 0),EMPTY)| is no WKT",
                "MULTIPOINT((0 0),EMPTY)       | is no WKT",
                "LINESTRING(0 0,0 0)           | is no shape: ",
                "POLYGON((0 0,0 0,0 0,0 0))    | is no shape: ",
                "POLYGON((0 0,9 0,9 9,0 0),(20 20,21 20,21 21,20 20))| is no shape: hole lies outside shell",
                "POLYGON((0 0,4 0,4 4))        | is no whole shape; write two points at least",
                "LINESTRING(0 0)               | is no whole shape",
                "POLYGON((0 0,2 2,2 0,0 2,0 0))| crosses itself; write the corners in their order"
            })
    void refusesWhatIsNoShapeOnTheGlobe(String text, String words) {
        Unreadable said = assertThrows(Unreadable.class, () -> Wkt.parse(text));
        String whole = "%s; %s".formatted(said.problem(), said.remedy());
        assertTrue(whole.startsWith("'%s' %s".formatted(text, words)), whole);
    }

    @Test
    void findsNoPointInAnotherShapeOrInOtherText() {
        assertEquals(Optional.empty(), Wkt.pointIn("LINESTRING(0 0,1 1)"));
        assertEquals(Optional.empty(), Wkt.pointIn("POINT(131.8,43.1)"));
        assertEquals(
                Optional.of(new Wkt.Point(new BigDecimal("131.8"), new BigDecimal("43.1"))),
                Wkt.pointIn("POINT (131.8 43.1)"));
    }
}
