package org.corvee.triple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.corvee.model.ConceptId;
import org.corvee.model.Edtf;
import org.corvee.model.PassagePin;
import org.corvee.model.Quantity;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.junit.jupiter.api.Test;

/** Names are promises: once published they stay. */
class IrisTest {
    private static final Iris IRIS = new Iris("https://example.org/");

    @Test
    void namesThings() {
        assertEquals(
                "https://example.org/id/place/vladivostok",
                IRIS.thing(ThingId.parse("place/vladivostok")).getURI());
    }

    @Test
    void namesPassagesByTheirCodePoints() {
        assertEquals(
                "https://example.org/id/document/letter#char=10,20",
                IRIS.passage(new PassagePin("letter", 10, 20, "0123456789abcdef"))
                        .getURI());
    }

    @Test
    void namesTestimonies() {
        assertEquals(
                "https://example.org/id/testimony/letter.clerk",
                IRIS.testimony(new TestimonyId("letter", "clerk")).getURI());
    }

    @Test
    void namesQuantities() {
        assertEquals(
                "https://example.org/id/quantity/less-than-100-persons",
                IRIS.quantity(Quantity.parse("<100 persons")).getURI());
        assertEquals(
                "https://example.org/id/quantity/RUB-45000-per-month",
                IRIS.quantity(Quantity.parse("RUB 45000/month")).getURI());
    }

    @Test
    void namesTimesWithoutWhatAnIriCannotHold() {
        assertEquals("https://example.org/id/time/2019-12-16_2019-12-21", time("2019-12-16/2019-12-21"));
        assertEquals("https://example.org/id/time/2019-12%3F", time("2019-12?"));
        assertEquals("https://example.org/id/time/%5B2019-12-16..2019-12-21%5D", time("[2019-12-16..2019-12-21]"));
    }

    private static String time(String edtf) {
        return IRIS.time(Edtf.parse(edtf)).getURI();
    }

    @Test
    void keepsTheNamesOfConceptsUnderEveryBase() {
        assertEquals(
                "https://w3id.org/corvee/vocabulary/visa-class#tourist",
                IRIS.concept(ConceptId.parse("visa-class/tourist")).getURI());
    }

    @Test
    void refusesABaseThatNoIriCanBeginWith() {
        assertEquals(
                "'corvee.example/#' cannot be the base of IRIs; write one that begins with http and ends with '/', such as 'https://w3id.org/corvee/'",
                assertThrows(IllegalArgumentException.class, () -> new Iris("corvee.example/#"))
                        .getMessage());
    }
}
