package org.corvee.page.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final String VOCABULARY = "https://w3id.org/corvee/vocabulary/";

    private static Row row(String stance, String modality, String more) {
        Map<String, Term> terms = new HashMap<>();
        terms.put("stance", new Term.Iri(VOCABULARY + "stance#" + stance));
        terms.put("modality", new Term.Iri(VOCABULARY + "modality#" + modality));
        Arrays.stream(more.split(" "))
                .filter(column -> !column.isEmpty())
                .forEach(column -> terms.put(column, Term.Literal.text("x")));
        return new Row(terms);
    }

    @ParameterizedTest
    @CsvSource({
        "affirms, reported, asserted, FACT",
        "affirms, inferred, asserted, FACT",
        "affirms, inferred, '', INFERRED",
        "affirms, asserted, '', SAID",
        "affirms, expected, '', EXPECTED",
        "affirms, rumoured, '', RUMOURED",
        "affirms, opinion, '', OPINION",
        "denies, asserted, '', DENIED",
        "denies, opinion, '', DENIED",
        "denies, expected, '', EXPECTED",
        "affirms, reported, asserted retracted, RETRACTED",
        "affirms, x', '', SAID"
    })
    void saysWhatAClaimIsToTheGraph(String stance, String modality, String more, Standing standing) {
        assertEquals(standing, Standing.of(row(stance, modality, more)));
    }
}
