package org.corvee.web.address;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.corvee.query.Result;
import org.corvee.query.Row;

/**
 * How JSON-LD of ours is written: terms of the ontology by their local names, all else by prefixes.
 *
 * <p>A description carries the whole context, so that nobody has to fetch it: the address under the base may not answer.
 *
 * @param object a document whose only key is {@code @context}
 */
record JsonContext(JsonObject object) {
    private static final String CV = "https://w3id.org/corvee/ontology#";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    private static final String OBJECT_PROPERTY = "http://www.w3.org/2002/07/owl#ObjectProperty";

    /**
     * The context that a graph's own words give.
     *
     * @param prefixes with {@code prefix} and {@code namespace}
     * @param properties with {@code property}, {@code kind} and {@code range}
     */
    static JsonContext of(Result prefixes, Result properties) {
        JsonObjectBuilder context = Json.createObjectBuilder()
                .add("@version", Json.createValue(1.1))
                .add("@vocab", CV)
                .add("id", "@id")
                .add("type", "@type");
        prefixes.rows().forEach(row -> context.add(row.written("prefix"), row.written("namespace")));
        properties.rows().stream()
                .filter(row ->
                        !row.written("range").isEmpty() || row.written("kind").equals(OBJECT_PROPERTY))
                .forEach(row -> context.add(row.written("property").substring(CV.length()), definition(row)));
        return new JsonContext(
                Json.createObjectBuilder().add("@context", context).build());
    }

    private static JsonObject definition(Row row) {
        JsonObjectBuilder definition = Json.createObjectBuilder().add("@id", row.written("property"));
        if (row.written("kind").equals(OBJECT_PROPERTY)) {
            return definition.add("@type", "@id").build();
        }
        String range = row.written("range");
        return (range.equals(LANG_STRING) ? definition.add("@container", "@language") : definition.add("@type", range))
                .build();
    }

    /** Writes expanded JSON-LD in these terms. */
    String compact(String expanded) {
        try {
            JsonObject compact = JsonLd.compact(JsonDocument.of(new StringReader(expanded)), JsonDocument.of(object))
                    .compactToRelative(false)
                    .get();
            // The context goes first, so that a reader of streams knows it in time.
            JsonObjectBuilder ordered = Json.createObjectBuilder(object);
            compact.forEach(ordered::add);
            return pretty(ordered.build());
        } catch (JsonLdError wrong) {
            throw new IllegalStateException("our own JSON-LD cannot be compacted", wrong);
        }
    }

    /** The context as a document of its own. */
    String document() {
        return pretty(object);
    }

    private static String pretty(JsonObject json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip() + "\n";
    }
}
