package org.corvee.query;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdVersion;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.lang.Keywords;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.jspecify.annotations.Nullable;

/**
 * A graph as <a href="https://www.w3.org/TR/json-ld11/">JSON-LD</a>, byte by byte as Jena writes it, but within a time.
 *
 * <p>Nine tenths of the work are between the graph and the first byte, in the algorithm of compaction, where Jena has no clock
 * and the library that it calls has one.
 *
 * @param left how long the compaction may take; without, as long as it does
 */
record JsonLdText(Graph graph, Optional<Duration> left) {
    private static final Map<String, ?> INDENTED = Map.of(JsonGenerator.PRETTY_PRINTING, true);

    /**
     * Writes it.
     *
     * @throws QueryCancelledException when the time is up
     */
    void write(OutputStream out) {
        JsonArray nodes = expanded();
        JsonObject document = compacted(nodes);
        JsonWriter writer = Json.createWriterFactory(INDENTED).createWriter(out);
        writer.write(document);
        try {
            out.write('\n');
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private JsonArray expanded() {
        QuadsToJsonld nodes = JsonLd.fromRdf().mode(JsonLdVersion.V1_1);
        graph.find().forEachRemaining(triple -> add(triple, nodes));
        try {
            return nodes.toJsonLd();
        } catch (JsonLdError wrong) {
            throw new JenaException(wrong.getMessage(), wrong);
        }
    }

    private static void add(Triple triple, QuadsToJsonld nodes) {
        String subject = resource(triple.getSubject());
        String predicate = resource(triple.getPredicate());
        Node object = triple.getObject();
        try {
            if (object.isLiteral()) {
                nodes.quad(
                        subject,
                        predicate,
                        object.getLiteralLexicalForm(),
                        object.getLiteralDatatypeURI(),
                        language(object),
                        direction(object),
                        null);
            } else {
                nodes.quad(subject, predicate, resource(object), null, null, null, null);
            }
        } catch (RdfConsumerException wrong) {
            throw new JenaException(wrong.getMessage(), wrong);
        }
    }

    private static String resource(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    private static @Nullable String language(Node literal) {
        String language = literal.getLiteralLanguage();
        return language.isEmpty() ? null : language;
    }

    private static @Nullable String direction(Node literal) {
        TextDirection direction = literal.getLiteralBaseDirection();
        return direction == null ? null : direction.toString();
    }

    private JsonObject compacted(JsonArray nodes) {
        JsonObject context = context();
        JsonObject document = Json.createObjectBuilder()
                .add(Keywords.CONTEXT, context)
                .add(Keywords.GRAPH, nodes)
                .build();
        JsonLdOptions options = new JsonLdOptions();
        options.setRdfStar(true);
        left.ifPresent(options::setTimeout);
        try {
            return JsonLd.compact(JsonDocument.of(document), JsonDocument.of(context))
                    .options(options)
                    .get();
        } catch (JsonLdError wrong) {
            throw switch (wrong.getCode()) {
                case PROCESSING_TIMEOUT_EXCEEDED -> new QueryCancelledException();
                default -> new JenaException(wrong.getMessage(), wrong);
            };
        }
    }

    private JsonObject context() {
        JsonObjectBuilder context = Json.createObjectBuilder();
        graph.getPrefixMapping()
                .getNsPrefixMap()
                .forEach((prefix, namespace) -> context.add(prefix.isEmpty() ? Keywords.VOCAB : prefix, namespace));
        return context.build();
    }
}
