package org.corvee.web.sparql;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corvee.model.Cv;
import org.corvee.model.Json;
import org.corvee.query.BoundText;
import org.corvee.query.Parameter;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.StoredQuery;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.Sites;

/**
 * What the SPARQL editor completes with and begins with: the prefixes, the ontology's terms as this build has them, and
 * the library's questions to begin with.
 */
public record EditorHandler(PageQuestions questions) implements Handler {
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "cv", Cv.NS,
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "oa", "http://www.w3.org/ns/oa#",
            "prov", "http://www.w3.org/ns/prov#",
            "dcterms", "http://purl.org/dc/terms/",
            "stance", Cv.scheme("stance"),
            "modality", Cv.scheme("modality")));

    @Override
    public Reply reply(HttpServletRequest request) {
        Result terms = Sites.build(request)
                .map(build -> questions.ask(build, "page/terms", Map.of()))
                .orElse(new Result(List.of(), List.of()));
        JsonObject prefixes = new JsonObject();
        PREFIXES.forEach(prefixes::addProperty);
        JsonObject body = new JsonObject();
        body.add("prefixes", prefixes);
        body.add("classes", iris(terms, "class"));
        body.add("properties", iris(terms, "property"));
        body.add("examples", examples());
        return new Reply(200, "application/json", Json.visible(body) + "\n");
    }

    private static JsonArray iris(Result terms, String kind) {
        return Json.texts(terms.rows().stream()
                .filter(row -> row.text("kind").equals(kind))
                .map(EditorHandler::iri)
                .toList());
    }

    private static String iri(Row row) {
        return row.iri("term")
                .map(Term.Iri::value)
                .orElseThrow(() -> new IllegalStateException("queries/page/terms.rq: no IRI in " + row));
    }

    /** Each as it is asked when nothing is chosen: what is left out stays open, and defaults stand in the text. */
    private JsonArray examples() {
        return Json.list(questions.library().tagged("start").stream()
                .filter(example -> !example.isForBuilds() && !example.isForEditors() && !wantsChoice(example))
                .map(example -> Json.object("name", example.stem(), "query", text(example)))
                .toList());
    }

    private static boolean wantsChoice(StoredQuery example) {
        return example.header().parameters().stream()
                .anyMatch(parameter -> parameter.fallback().need() == Parameter.Need.REQUIRED);
    }

    private String text(StoredQuery example) {
        return BoundText.of(example.question(Map.of(), questions.names())).text();
    }
}
