package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.corvee.page.Link;
import org.corvee.query.Labels;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNamesTest {
    private static final SiteNames NAMES = SiteNames.plain(ShortNames.PUBLISHED);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "https://w3id.org/corvee/id/place/vladivostok, /doc/place/vladivostok",
                "`https://w3id.org/corvee/id/document/a#char=1,2`, `/doc/document/a?at=1#char=1,2`",
                "https://w3id.org/corvee/id/dataset/corvee#class=cv:City, /doc/dataset/corvee",
                "https://w3id.org/corvee/vocabulary/stance#denies, /vocabulary/stance#denies",
                "https://w3id.org/corvee/ontology#headcount, /ontology#headcount",
                "http://www.wikidata.org/entity/Q15, http://www.wikidata.org/entity/Q15",
                "https://w3id.org/corvee/id/place/a\u202Eb, ``",
                "https://w3id.org/corvee/ontology#\"><script>, ``",
                "javascript:alert(1), ``"
            })
    void leadsWhereAnIriIsTold(String iri, String address) {
        assertEquals(address, NAMES.link(new Term.Iri(iri)).map(Link::value).orElse(""));
    }

    @Test
    void callsAThingByItsLabel() {
        SiteNames names = new SiteNames(Labels.of(ShortNames.PUBLISHED, Map.of("urn:x", "a\u202eb")));
        assertEquals("a\\u202Eb", names.word(new Term.Iri("urn:x")));
        assertEquals("urn:y", names.word(new Term.Iri("urn:y")));
    }
}
