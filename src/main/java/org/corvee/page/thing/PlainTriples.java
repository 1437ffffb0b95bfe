package org.corvee.page.thing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.evidence.table.Surroundings;
import org.corvee.model.Cv;
import org.corvee.model.Json;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.query.Term;

/**
 * What stands of a thing in plain triples, in the order of properties and values.
 *
 * @param around the places in which it lies by the reference tables, the nearest first
 */
public record PlainTriples(Term.Iri iri, List<Surroundings.Value> values, List<Term> around) {
    private static final Term TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Term LABEL = new Term.Iri("http://www.w3.org/2000/01/rdf-schema#label");
    private static final Term ALIAS = new Term.Iri("http://www.w3.org/2004/02/skos/core#altLabel");
    private static final Term SOURCE = new Term.Iri("http://purl.org/dc/terms/source");
    private static final Term DESCRIBED = new Term.Iri(Cv.DESCRIBED);
    private static final Term DECLARED = new Term.Iri(Cv.DECLARED_IN);
    private static final Set<Term> ELSEWHERE = Set.of(TYPE, LABEL, ALIAS, SOURCE, DESCRIBED, DECLARED);

    /** What a build derives from steps that the page has already; nobody says it. */
    private static final Set<Term> CLOSURES = Stream.of(Cv.CONTAINED_IN_ALL, Cv.RELAYS_ALL, Cv.DERIVES_FROM_ALL)
            .map(Term.Iri::new)
            .collect(Collectors.toUnmodifiableSet());

    public PlainTriples {
        values = List.copyOf(values);
        around = List.copyOf(around);
    }

    /** Whether the graph has anything of it. */
    public boolean isKnown() {
        return !values.isEmpty();
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
        return values.stream()
                .filter(value -> !value.claimed())
                .map(value -> new StatementRows.ClaimedValue(value.property(), value.value(), List.of()))
                .filter(fact -> !ELSEWHERE.contains(fact.property()) && !CLOSURES.contains(fact.property()))
                .toList();
    }

    private Stream<Term> values(Term property) {
        return values.stream()
                .filter(value -> value.property().equals(property))
                .map(Surroundings.Value::value);
    }

    /**
     * What stands of a thing in plain triples, as <a href="https://www.w3.org/TR/json-ld11/#expanded-document-form">expanded
     * JSON-LD</a> in the head of its page, the first values of each property; its description, to which the head links, has all,
     * and the evidence.
     */
    record JsonLd(PlainTriples plain) {
        private static final int EACH = 8;

        /** The heading of the page with it. */
        Heading in(Heading heading) {
            return heading.with(Html.data("application/ld+json", Json.visible(Json.list(List.of(node())))));
        }

        private JsonObject node() {
            Map<String, JsonArray> values = new LinkedHashMap<>();
            for (Surroundings.Value triple : plain.values()) {
                boolean isType = triple.property().equals(TYPE);
                JsonArray some =
                        values.computeIfAbsent(isType ? "@type" : iri(triple.property()), same -> new JsonArray());
                if (some.size() < EACH) {
                    some.add(isType ? new JsonPrimitive(iri(triple.value())) : value(triple.value()));
                }
            }
            JsonObject node = Json.object("@id", plain.iri().value());
            values.forEach(node::add);
            return node;
        }

        private static String iri(Term term) {
            return term instanceof Term.Iri iri ? iri.value() : term.toString();
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
