package org.corvee.web.address;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
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
import org.corvee.model.Cv;
import org.corvee.model.Json;
import org.corvee.query.Format;
import org.corvee.query.Reifiers;
import org.corvee.query.Result;
import org.corvee.query.Row;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.say(graph, () -> RDFWriter.source(graph)
                .format(format == Format.JSONLD ? RDFFormat.JSONLD11_PLAIN : format.triples())
                .set(RIOT.symTurtleDirectiveStyle, "at")
                .output(out));
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

    /**
     * How JSON-LD of ours is written: terms of the ontology by their local names, all else by prefixes.
     *
     * <p>A description carries the whole context, so that nobody has to fetch it: the address under the base may not answer.
     *
     * @param object a document whose only key is {@code @context}
     */
    record JsonContext(JsonObject object) {
        private static final double VERSION = 1.1;
        private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
        private static final String OBJECT_PROPERTY = "http://www.w3.org/2002/07/owl#ObjectProperty";

        /**
         * The context that a graph's own words give.
         *
         * @param prefixes with {@code prefix} and {@code namespace}
         * @param properties with {@code property}, {@code kind} and {@code range}
         */
        static JsonContext of(Result prefixes, Result properties) {
            JsonObject context = new JsonObject();
            context.addProperty("@version", VERSION);
            context.addProperty("@vocab", Cv.NS);
            context.addProperty("id", "@id");
            context.addProperty("type", "@type");
            prefixes.rows().forEach(row -> context.addProperty(row.written("prefix"), row.written("namespace")));
            properties.rows().stream()
                    .filter(row -> !row.written("range").isEmpty()
                            || row.written("kind").equals(OBJECT_PROPERTY))
                    .forEach(row -> context.add(row.written("property").substring(Cv.NS.length()), definition(row)));
            JsonObject document = new JsonObject();
            document.add("@context", context);
            return new JsonContext(document);
        }

        private static JsonObject definition(Row row) {
            JsonObject definition = Json.object("@id", row.written("property"));
            String range = row.written("range");
            if (row.written("kind").equals(OBJECT_PROPERTY)) {
                definition.addProperty("@type", "@id");
            } else if (range.equals(LANG_STRING)) {
                definition.addProperty("@container", "@language");
            } else {
                definition.addProperty("@type", range);
            }
            return definition;
        }

        /** Writes expanded JSON-LD in these terms. */
        String compact(String expanded) {
            try {
                String compact = JsonLd.compact(document(expanded), document(Json.line(object)))
                        .compactToRelative(false)
                        .get()
                        .toString();
                // The context goes first, so that a reader of streams knows it in time.
                JsonObject ordered = object.deepCopy();
                JsonParser.parseString(compact)
                        .getAsJsonObject()
                        .entrySet()
                        .forEach(member -> ordered.add(member.getKey(), member.getValue()));
                return pretty(ordered);
            } catch (JsonLdError wrong) {
                throw new IllegalStateException("our own JSON-LD cannot be compacted", wrong);
            }
        }

        private static JsonDocument document(String json) throws JsonLdError {
            return JsonDocument.of(new StringReader(json));
        }

        /** The context as a document of its own. */
        String document() {
            return pretty(object);
        }

        private static String pretty(JsonObject json) {
            return Json.indented(json, "    ");
        }
    }
}
