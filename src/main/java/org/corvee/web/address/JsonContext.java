package org.corvee.web.address;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import org.corvee.model.Json;
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
        context.addProperty("@vocab", CV);
        context.addProperty("id", "@id");
        context.addProperty("type", "@type");
        prefixes.rows().forEach(row -> context.addProperty(row.written("prefix"), row.written("namespace")));
        properties.rows().stream()
                .filter(row ->
                        !row.written("range").isEmpty() || row.written("kind").equals(OBJECT_PROPERTY))
                .forEach(row -> context.add(row.written("property").substring(CV.length()), definition(row)));
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
