package org.corvee.web.address;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.query.Format;
import org.corvee.query.Reifiers;
import org.corvee.query.Result;
import org.corvee.query.Term;

/**
 * Writes graphs as text, in the prefixes and terms that a build declares.
 *
 * @param descriptions asks the build for them
 */
record RdfText(Descriptions descriptions) {
    /** The graph in RDF 1.1. */
    String write(Graph graph, Format format) {
        String text = text(graph, format);
        return format == Format.JSONLD ? context().compact(text) : text;
    }

    /** The graph in RDF 1.2, each claim as a reifier of what it states. */
    String writeReified(Graph graph, Format format) {
        Graph reified = GraphFactory.createDefaultGraph();
        Reifiers reifiers = new Reifiers(StreamRDFLib.graph(reified));
        graph.stream()
                .sorted(Comparator.comparing(
                        (Triple triple) -> triple.getSubject().toString()))
                .forEach(reifiers::triple);
        reifiers.finish();
        return text(reified, format);
    }

    /** The terms of JSON-LD. */
    JsonContext context() {
        return JsonContext.of(declared(), descriptions.rows("context", Map.of()));
    }

    private Result declared() {
        return descriptions.rows("prefixes", Map.of());
    }

    private String text(Graph graph, Format format) {
        switch (format) {
            case TURTLE, TRIG, RDFXML -> declare(graph);
            case JSONLD, NT, NQUADS, JSON, XML, CSV, TSV -> {}
        }
        return plain(graph, format);
    }

    /** A graph with the prefixes that it has itself. */
    static String plain(Graph graph, Format format) {
        format.checkCanSay(graph);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph)
                .format(format == Format.JSONLD ? RDFFormat.JSONLD11_PLAIN : format.triples())
                .set(RIOT.symTurtleDirectiveStyle, "at")
                .output(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void declare(Graph graph) {
        Set<String> used = new HashSet<>();
        graph.find().forEach(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .flatMap(RdfText::namespace)
                .forEach(used::add));
        declared().rows().forEach(row -> {
            if (row.term("prefix").orElseThrow() instanceof Term.Literal prefix
                    && row.term("namespace").orElseThrow() instanceof Term.Literal namespace
                    && used.contains(namespace.lexical())) {
                graph.getPrefixMapping().setNsPrefix(prefix.lexical(), namespace.lexical());
            }
        });
    }

    private static Stream<String> namespace(Node node) {
        if (node.isTripleTerm()) {
            Triple stated = node.getTriple();
            return Stream.of(stated.getSubject(), stated.getPredicate(), stated.getObject())
                    .flatMap(RdfText::namespace);
        }
        String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        return Stream.of(iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1));
    }
}
