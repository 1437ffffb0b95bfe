package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.corvee.query.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client gets of what there is. */
class NegotiationTest {
    private static Negotiation client(String accept) {
        return Negotiation.of(accept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|TURTLE NT JSONLD RDFXML TRIG NQUADS",
                "text/turtle|TURTLE",
                "application/json|JSONLD",
                "application/rdf+xml;q=0.5, application/trig|TRIG RDFXML",
                "application/json, application/n-triples|NT JSONLD",
                "text/turtle;q=0, */*|NT JSONLD RDFXML TRIG NQUADS",
                "text/plain|",
                "application/xml|",
                "image/png|"
            })
    void ranksWhatTheClientTakes(String accept, String formats) {
        List<Format> ranked = client(accept == null ? "" : accept).ranked(Format.AnswerKind.TRIPLES);
        assertEquals(
                formats == null ? "" : formats,
                String.join(" ", ranked.stream().map(Format::name).toList()));
    }

    @Test
    void takesTypesThatSayLessFromClientsOfSparql() {
        assertEquals(List.of(Format.NT), client("text/plain").rankedGenerously(Format.AnswerKind.TRIPLES));
        assertEquals(List.of(Format.XML), client("text/xml").rankedGenerously(Format.AnswerKind.ROWS));
        assertEquals(List.of(Format.RDFXML), client("text/xml").rankedGenerously(Format.AnswerKind.TRIPLES));
    }

    @Test
    void tellsWhoWouldRatherReadAPage() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertTrue(client(browser).prefersPage(Format.AnswerKind.TRIPLES));
        assertTrue(client(browser).insistsOnPage(Format.AnswerKind.ROWS));
        assertTrue(client(browser).readsPages());
        assertTrue(client("").prefersPage(Format.AnswerKind.TRIPLES));
        assertFalse(client("").insistsOnPage(Format.AnswerKind.TRIPLES));
        assertFalse(client("*/*").readsPages());
        assertFalse(client("text/turtle, text/html;q=0.9").prefersPage(Format.AnswerKind.TRIPLES));
        assertFalse(client("text/html;q=0.5, application/xml").insistsOnPage(Format.AnswerKind.ROWS));
    }

    @Test
    void tellsWhoReadsProblems() {
        assertTrue(client("application/problem+json").readsProblems());
        assertTrue(client("application/sparql-results+json").readsProblems());
        assertFalse(client("*/*").readsProblems());
        assertFalse(client("text/turtle").readsProblems());
        assertFalse(client("text/html").readsProblems());
    }
}
