package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table of formats, by whatever name somebody calls them. */
class FormatTest {
    @ParameterizedTest
    @CsvSource({
        "ROWS,JSON,json srj application/sparql-results+json application/json",
        "ROWS,XML,xml srx application/sparql-results+xml application/xml text/xml",
        "ROWS,CSV,csv text/csv",
        "ROWS,TSV,tsv text/tab-separated-values",
        "TRIPLES,TURTLE,turtle ttl n3 text/turtle text/n3 text/rdf+n3 application/turtle application/x-turtle",
        "TRIPLES,NT,nt ntriples n-triples application/n-triples text/plain",
        "TRIPLES,JSONLD,jsonld json json-ld application/ld+json application/json",
        "TRIPLES,RDFXML,rdfxml rdf rdf+xml xml application/rdf+xml application/xml text/xml",
        "TRIPLES,TRIG,trig application/trig application/x-trig",
        "TRIPLES,NQUADS,nq nquads n-quads application/n-quads text/x-nquads"
    })
    void goesByManyNames(Format.AnswerKind kind, Format format, String names) {
        for (String name : names.split(" ")) {
            assertEquals(Optional.of(format), Format.named(name, kind), name);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.AnswerKind.class)
    void hasOneWordForEach(Format.AnswerKind kind) {
        List<String> words = Format.words(kind);
        assertEquals(words.size(), Set.copyOf(words).size());
        Set<String> others = new HashSet<>();
        Stream<String> types = Format.of(kind).stream().flatMap(format -> format.synonyms().stream());
        assertTrue(types.allMatch(others::add), "no type means two formats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "turtel", "TURTLE", "table", "html", "text/html"})
    void knowsNoOther(String name) {
        assertFalse(Format.named(name).isPresent(), name);
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<urn:s> <urn:p:1> 1 .|the predicate <urn:p:1> ends in no name that rdfxml could write; take turtle, nt or jsonld",
                "<urn:s> <urn:p> \"\\u0002\" .|the graph holds the character U+0002, which XML cannot say; take turtle, nt or jsonld",
                "<urn:s> <urn:p> \"<b>\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> .|the graph holds an XML literal that is no XML, which rdfxml cannot say; take turtle, nt or jsonld"
            })
    void saysWhatRdfXmlCannotSay(String turtle, String words) {
        Graph graph = graph(turtle);
        Format.NotExpressible cannot = assertThrows(
                Format.NotExpressible.class, () -> Format.RDFXML.write(new ByteArrayOutputStream(), graph));
        assertEquals(words, cannot.getMessage());
        Stream.of(Format.TURTLE, Format.NT, Format.JSONLD).forEach(other -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            other.write(out, graph);
            assertTrue(out.size() > 0, other.word());
        });
    }

    @Test
    void writesXmlLiteralsThatAreXml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.RDFXML.write(
                out,
                graph(
                        "<urn:s> <http://example.org/p> \"<b>x</b>\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> ."));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("<b>x</b>"));
    }
}
