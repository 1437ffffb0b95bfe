package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final String SAYS =
            "SELECT ?says ?from { ?c cv:says ?says OPTIONAL { ?c cv:holdsFrom ?from } } ORDER BY ?says";
    private static final String FACTS = "CONSTRUCT { ?s cv:arrivesIn ?o } WHERE { ?s cv:arrivesIn ?o }";

    private static String written(String query, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Answer answer = Graphs.endpoint().ask(new Question("test", Graphs.PREFIXES + query, Map.of()))) {
            answer.write(format, out);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void writesRows() {
        assertEquals(
                """
                says,from
                The crew came to the port.,2019-12-16
                The crew is expected in the capital.,
                The crew is not in the capital.,
                """,
                written(SAYS, Format.CSV));
        assertTrue(written(SAYS, Format.TSV)
                .startsWith("?says\t?from\n\"The crew came to the port.\"@en\t\"2019-12-16\"^^"));
        assertTrue(written(SAYS, Format.JSON).contains("\"bindings\""));
        assertTrue(written(SAYS, Format.XML).contains("<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">"));
    }

    @Test
    void writesAVerdict() {
        assertEquals("_askResult\ntrue\n", written("ASK { ?s cv:arrivesIn ?o }", Format.CSV));
        assertTrue(written("ASK { ?s cv:leaves ?o }", Format.JSON)
                .replaceAll("\\s", "")
                .contains("\"boolean\":false"));
        assertEquals(
                "no",
                ((Term.Literal) Graphs.rows("ASK { ?s cv:leaves ?o }")
                                .only()
                                .term("answer")
                                .orElseThrow())
                        .lexical());
    }

    @Test
    void writesTriples() {
        assertEquals(
                "<https://w3id.org/corvee/id/cohort/crew> <https://w3id.org/corvee/ontology#arrivesIn> <https://w3id.org/corvee/id/place/port> .\n",
                written(FACTS, Format.NT));
        assertTrue(written(FACTS, Format.TURTLE).contains("arrivesIn"));
        assertTrue(written(FACTS, Format.JSONLD).contains("arrivesIn"));
        assertTrue(written(FACTS, Format.RDFXML).contains("arrivesIn"));
        assertTrue(written("DESCRIBE <https://w3id.org/corvee/id/place/port>", Format.NT)
                .contains("\"항구\"@ko"));
        assertEquals(1, Graphs.rows(FACTS).rows().size());
    }

    @Test
    void namesTheFormatsThatFit() {
        assertEquals(
                "format 'csv' does not hold triples; take one of turtle, nt, jsonld, rdfxml, trig, nq",
                assertThrows(Question.WrongQuestion.class, () -> written(FACTS, Format.CSV))
                        .getMessage());
        assertEquals(
                "format 'turtle' does not hold rows; take one of json, xml, csv, tsv",
                assertThrows(Question.WrongQuestion.class, () -> written(SAYS, Format.TURTLE))
                        .getMessage());
    }

    @Test
    void readsNoMoreRowsThanAsked() {
        try (Answer answer = Graphs.endpoint().ask(new Question("test", Graphs.PREFIXES + SAYS, Map.of()))) {
            assertEquals(2, answer.first(2).rows().size());
        }
    }

    @Test
    void wantsOneRowWhereOneIsMeant() {
        assertEquals(
                "3 rows where one is expected, columns [says, from]",
                assertThrows(IllegalStateException.class, () -> Graphs.rows(SAYS)
                                .only())
                        .getMessage());
    }
}
