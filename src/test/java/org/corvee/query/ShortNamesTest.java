package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/corvee/id/place/vladivostok, place/vladivostok",
        "'https://w3id.org/corvee/id/document/rfa-2019-12#char=1,2', 'document/rfa-2019-12#char=1,2'",
        "https://w3id.org/corvee/vocabulary/modality#expected, modality/expected",
        "https://w3id.org/corvee/ontology#arrivesIn, cv:arrivesIn",
        "http://www.w3.org/2000/01/rdf-schema#label, rdfs:label",
        "http://purl.org/dc/terms/a/b, http://purl.org/dc/terms/a/b",
        "https://example.org/x, https://example.org/x"
    })
    void shortensOnlyWhatItKnows(String iri, String brief) {
        assertEquals(brief, ShortNames.PUBLISHED.brief(new Term.Iri(iri)));
    }

    @Test
    void expandsAThingByItsBase() {
        ShortNames elsewhere = new ShortNames("https://example.org/graph/");
        assertEquals(
                new Term.Iri("https://example.org/graph/id/place/port"),
                elsewhere.thing("place/port").orElseThrow());
        assertEquals("place/port", elsewhere.brief(new Term.Iri("https://example.org/graph/id/place/port")));
    }

    @ParameterizedTest
    @CsvSource({
        "headcount, https://w3id.org/corvee/ontology#headcount",
        "cv:headcount, https://w3id.org/corvee/ontology#headcount",
        "skos:exactMatch, http://www.w3.org/2004/02/skos/core#exactMatch",
        "<https://example.org/x>, https://example.org/x"
    })
    void expandsATermOfAnOntology(String written, String iri) {
        assertEquals(new Term.Iri(iri), ShortNames.PUBLISHED.term(written).orElseThrow());
    }

    @Test
    void refusesATermOfTwoWords() {
        assertTrue(ShortNames.PUBLISHED.term("head count").isEmpty());
    }

    @Test
    void wantsABaseThatEndsInASlash() {
        assertThrows(IllegalArgumentException.class, () -> new ShortNames("https://example.org"));
    }
}
