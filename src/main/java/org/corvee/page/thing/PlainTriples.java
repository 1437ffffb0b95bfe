package org.corvee.page.thing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.model.Cv;
import org.corvee.model.Json;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What stands of a thing in plain triples.
 *
 * @param rows of {@code queries/page/entity.rq}
 */
public record PlainTriples(Term.Iri iri, Result rows) {
    private static final Term TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Term LABEL = new Term.Iri("http://www.w3.org/2000/01/rdf-schema#label");
    private static final Term ALIAS = new Term.Iri("http://www.w3.org/2004/02/skos/core#altLabel");
    private static final Term SOURCE = new Term.Iri("http://purl.org/dc/terms/source");
    private static final Term DESCRIBED = new Term.Iri(Cv.DESCRIBED);
    private static final Term DECLARED = new Term.Iri(Cv.DECLARED_IN);
    private static final Set<Term> ELSEWHERE = Set.of(TYPE, LABEL, ALIAS, SOURCE, DESCRIBED, DECLARED);

    /** Whether the graph has anything of it. */
    public boolean isKnown() {
        return !rows.rows().isEmpty();
    }

    /** Its classes, without those that mark every thing of its kind. */
    public List<Term> kinds() {
        return values(TYPE).toList();
    }

    /** Its names in other scripts and spellings. */
    public List<Term> aliases() {
        return values(ALIAS).toList();
    }

    /** How its publisher described it, when it is nobody by name. */
    public List<Term> described() {
        return values(DESCRIBED).toList();
    }

    /** Where the reference tables have it from. */
    public List<Term> sources() {
        return values(SOURCE).toList();
    }

    /** The documents that speak of it first. */
    public List<Term> declaredIn() {
        return values(DECLARED).toList();
    }

    /** What nobody claims and is said nowhere else on the page. */
    public List<StatementRows.ClaimedValue> unclaimed() {
        return rows.rows().stream()
                .filter(row -> row.text("claimed").equals("false"))
                .map(row -> new StatementRows.ClaimedValue(
                        row.term("property").orElseThrow(), row.term("value").orElseThrow(), List.of()))
                .filter(fact -> !ELSEWHERE.contains(fact.property()))
                .toList();
    }

    private Stream<Term> values(Term property) {
        return rows.rows().stream().filter(row -> is(row, property)).map(row -> row.term("value")
                .orElseThrow());
    }

    private static boolean is(Row row, Term property) {
        return row.term("property").orElseThrow().equals(property);
    }

    /**
     * What stands of a thing in plain triples, as <a href="https://www.w3.org/TR/json-ld11/#expanded-document-form">expanded
     * JSON-LD</a> in the head of its page; the evidence for it is in its description, to which the head links.
     */
    record JsonLd(PlainTriples plain) {
        private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

        /** The heading of the page with it. */
        Heading in(Heading heading) {
            return heading.with(Html.data("application/ld+json", Json.visible(Json.list(List.of(node())))));
        }

        private JsonObject node() {
            Map<String, JsonArray> values = new LinkedHashMap<>();
            for (Row row : plain.rows().rows()) {
                String property = row.written("property");
                boolean isType = property.equals(TYPE);
                values.computeIfAbsent(isType ? "@type" : property, same -> new JsonArray())
                        .add(
                                isType
                                        ? new JsonPrimitive(row.written("value"))
                                        : value(row.term("value").orElseThrow()));
            }
            JsonObject node = Json.object("@id", plain.iri().value());
            values.forEach(node::add);
            return node;
        }

        private static JsonElement value(Term term) {
            return term.match(new Term.Cases<>() {
                @Override
                public JsonElement iri(Term.Iri iri) {
                    return Json.object("@id", iri.value());
                }

                @Override
                public JsonElement literal(Term.Literal literal) {
                    return literal.lang().isEmpty()
                            ? Json.object("@value", literal.lexical(), "@type", literal.datatype())
                            : Json.object("@value", literal.lexical(), "@language", literal.lang());
                }

                @Override
                public JsonElement blank(Term.Blank blank) {
                    return Json.object("@id", "_:" + blank.label());
                }

                @Override
                public JsonElement statement(Term.TripleTerm statement) {
                    throw new IllegalArgumentException("%s: no value of a thing".formatted(statement));
                }
            });
        }
    }
}
