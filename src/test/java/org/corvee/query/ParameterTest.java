package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
    private static final StoredQuery CLAIMS = query(
            """
            #+ param: where thing = place/port : where to look
            #+ param: modality concept? : only these
            #+ param: words string? : only with these words
            SELECT ?says { ?claim rdf:object ?where ; cv:modality ?modality ; cv:says ?says
              FILTER(!BOUND(?words) || CONTAINS(?says, ?words)) }
            """);

    private static StoredQuery query(String text) {
        int body = text.indexOf("SELECT");
        return StoredQuery.of("claims", text.substring(0, body) + Graphs.PREFIXES + text.substring(body));
    }

    private static int rows(Map<String, String> arguments) {
        return Graphs.rows(CLAIMS, arguments).rows().size();
    }

    private static String refusal(StoredQuery query, Map<String, String> arguments) {
        return String.valueOf(
                assertThrows(Question.WrongQuestion.class, () -> query.question(arguments, ShortNames.PUBLISHED))
                        .getMessage());
    }

    @Test
    void bindsTheDefaultWhenNothingIsGiven() {
        assertEquals(1, rows(Map.of()));
    }

    @Test
    void bindsWhatIsGiven() {
        assertEquals(2, rows(Map.of("where", "place/capital")));
        assertEquals(1, rows(Map.of("where", "place/capital", "modality", "modality/expected")));
        assertEquals(2, rows(Map.of("where", "https://w3id.org/corvee/id/place/capital")));
    }

    @Test
    void knowsThatAGivenVariableIsBound() {
        assertEquals(1, rows(Map.of("where", "place/capital", "words", "not in")));
        assertEquals(0, rows(Map.of("where", "place/capital", "words", "elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\") } SELECT ?says { ?claim cv:says ?says #",
                "' OR 1=1 #",
                "\"\"\" } #",
                "\\u0022) } #",
                "?says",
                "line\nbreak } #"
            })
    void neverPastesAnArgumentIntoTheText(String hostile) {
        assertEquals(0, rows(Map.of("where", "place/capital", "words", hostile)));
        Question question = CLAIMS.question(Map.of("words", hostile), ShortNames.PUBLISHED);
        assertEquals(CLAIMS.text(), question.text());
        assertEquals(Term.Literal.text(hostile), question.arguments().get("words"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"place/port> ?x", "<place/port", "place/po rt", "place/{x}", "place/a\nb", "", "Port"})
    void refusesAThingThatIsNone(String hostile) {
        assertEquals(
                "claims: parameter 'where': '%s' is not a thing such as place/vladivostok"
                        .formatted(hostile.replace('\n', ' ')),
                refusal(CLAIMS, Map.of("where", hostile)));
    }

    @Test
    void readsEveryType() {
        assertEquals(
                new Term.Iri("urn:x:y"),
                Parameter.ValueType.IRI.term("<urn:x:y>", ShortNames.PUBLISHED).orElseThrow());
        assertEquals("7", lexical(Parameter.ValueType.INTEGER, "7"));
        assertEquals("-1.25", lexical(Parameter.ValueType.DECIMAL, "-1.25"));
        assertEquals("2019-12-22", lexical(Parameter.ValueType.DATE, "2019-12-22"));
        assertEquals(
                "https://w3id.org/corvee/vocabulary/visa-class#tourist",
                ((Term.Iri) Parameter.ValueType.CONCEPT
                                .term("visa-class/tourist", ShortNames.PUBLISHED)
                                .orElseThrow())
                        .value());
    }

    private static String lexical(Parameter.ValueType type, String written) {
        return ((Term.Literal) type.term(written, ShortNames.PUBLISHED).orElseThrow()).lexical();
    }

    @Test
    void refusesWhatIsNotOfTheType() {
        for (Parameter.ValueType type : Parameter.ValueType.values()) {
            assertEquals(
                    type == Parameter.ValueType.STRING,
                    type.term("2019-13-01 x", ShortNames.PUBLISHED).isPresent(),
                    type.word());
        }
    }

    @Test
    void asksForARequiredParameter() {
        StoredQuery query = query("#+ param: where thing : where to look\nSELECT * { ?s ?p ?where }");
        assertEquals(
                "claims: parameter 'where' is missing; give a thing such as place/vladivostok: where to look",
                refusal(query, Map.of()));
    }

    @Test
    void namesTheNearParameterOfAnUnknownOne() {
        assertEquals("claims: no parameter 'wher'; did you mean 'where'?", refusal(CLAIMS, Map.of("wher", "x")));
        assertEquals(
                "claims: no parameter 'x'; it has none", refusal(query("SELECT * { ?s ?p ?o }"), Map.of("x", "y")));
    }

    @Test
    void refusesAParameterThatTheQueryAssignsItself() {
        StoredQuery query = query("#+ param: x string? : it\nSELECT * { ?s ?p ?o BIND(1 AS ?x) }");
        assertEquals(
                "claims: a parameter is a variable that BIND, VALUES or AS assigns (Can not use ?x in this query); name another",
                assertThrows(BadQuery.class, () -> Graphs.rows(query, Map.of("x", "y")))
                        .getMessage());
    }

    @Test
    void refusesSeveralHavingConditionsBesideParameters() {
        StoredQuery query = query(
                "#+ param: x integer? : it\nSELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (?n > 0) (?n > ?x)");
        assertEquals(
                "claims: several HAVING conditions beside parameters; join them by &&",
                assertThrows(BadQuery.class, () -> Graphs.rows(query, Map.of("x", "1")))
                        .getMessage());
    }

    @Test
    void staysPlainSparqlForOtherEndpoints() {
        Question question = CLAIMS.question(Map.of("words", "it's \"said\" \\ in\n두 lines"), ShortNames.PUBLISHED);
        String sent = BoundQuery.of(question).query().toString();
        QueryFactory.create(sent, Syntax.syntaxSPARQL_11);
        assertFalse(sent.contains("bound("), sent);
    }

    @Test
    void declaresItselfAsItsHeaderDid() {
        assertEquals(
                "where thing = place/port", CLAIMS.header().parameters().get(0).declaration());
        assertEquals("modality concept?", CLAIMS.header().parameters().get(1).declaration());
    }
}
