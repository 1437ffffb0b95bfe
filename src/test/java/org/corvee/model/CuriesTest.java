package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.corvee.triple.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuriesTest {
    @ParameterizedTest
    @CsvSource({
        "cv:arrivesIn, https://w3id.org/corvee/ontology#arrivesIn",
        "skos:exactMatch, http://www.w3.org/2004/02/skos/core#exactMatch",
        "dcterms:title, http://purl.org/dc/terms/title"
    })
    void shortensAndExpands(String curie, String iri) {
        assertEquals(Optional.of(curie), Curies.COMMON.shorten(iri));
        assertEquals(Optional.of(iri), Curies.COMMON.expand(curie));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a", "https://w3id.org/corvee/ontology#", "http://purl.org/dc/terms/a/title"
            })
    void leavesOtherIrisAsTheyAre(String iri) {
        assertEquals(Optional.empty(), Curies.COMMON.shorten(iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrivesIn", "nobody:arrivesIn", "cv:", "cv:arrives in", "cv:1st"})
    void expandsNothingElse(String written) {
        assertEquals(Optional.empty(), Curies.COMMON.expand(written));
    }

    @Test
    void hasOnlyWhatThePrefixesFileDeclares() {
        Map<String, String> declared =
                Prefixes.of(RDFDataMgr.loadGraph("ontology/prefixes.ttl")).getNsPrefixMap();
        Curies.COMMON.namespaces().forEach((prefix, iri) -> assertEquals(iri, declared.get(prefix), prefix));
    }
}
