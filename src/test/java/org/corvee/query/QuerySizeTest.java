package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of texts. */
class QuerySizeTest {
    private static QuerySize size(String text) {
        return QuerySize.of("query", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ASK {}                                | 3  | 1
                    ASK { ?a <urn:b> 1.5 } # (((          | 6  | 1
                    ASK { FILTER(?a < 1 && ?b > (2)) }    | 16 | 3
                    ASK { ?a ?b "((" , '\\'(' , ''' ( ''' } | 10 | 1
                    """)
    void countsTokensAndBrackets(String text, int tokens, int depth) {
        assertEquals(tokens, size(text).tokens());
        assertEquals(depth, size(text).depth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { ?y <urn:p> 'b c' }", "ASK {\n ?x <urn:p> \"a\" # so\n}", "ASK{?z<urn:p>'''x'''}"})
    void namesTextsThatDifferInValuesAlike(String text) {
        assertEquals(size("ASK { ?x <urn:p> 'a' }").shape(), size(text).shape());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { ?x <urn:q> 'a' }", "ASK { ?x <urn:p> 1 }", "SELECT * { ?x <urn:p> 'a' }"})
    void namesOtherTextsOtherwise(String text) {
        assertNotEquals(size("ASK { ?x <urn:p> 'a' }").shape(), size(text).shape());
    }

    @Test
    void refusesWhatNoParserShouldSee() {
        assertEquals(
                "query: nested too deep to be read; write it with fewer brackets",
                assertThrows(BadQuery.class, () -> size("ASK " + "{".repeat(501)))
                        .getMessage());
        assertEquals(
                "query: a number has more than 1,000 digits; write a shorter one",
                assertThrows(BadQuery.class, () -> size("ASK { FILTER(" + "9".repeat(1001) + ") }"))
                        .getMessage());
    }

    @Test
    void tellsSmallFromLarge() {
        assertTrue(size("SELECT * { ?s ?p ?o }").isSmall());
        assertFalse(size("SELECT * { ?s ?p (" + "1 ".repeat(1000) + ") }").isSmall());
        assertFalse(size("SELECT (" + "(".repeat(25) + "1" + ")".repeat(25) + " AS ?x) {}")
                .isSmall());
        assertFalse(size("ASK { ?s ?p '" + "x".repeat(2000) + "' }").isSmall());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "'''", "<", "'\\", "ASK { ?s ?p \"a", "}}}}", "\uD800 #"})
    void goesThroughAnything(String text) {
        assertTrue(size(text).tokens() <= text.length());
    }
}
