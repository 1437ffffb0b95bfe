package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Json;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What stands of a thing in plain triples, as <a href="https://www.w3.org/TR/json-ld11/#expanded-document-form">expanded
 * JSON-LD</a> in the head of its page; the evidence for it is in its description, to which the head links.
 */
record EmbeddedData(PlainTriples plain) {
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /** The heading of the page with it. */
    Heading in(Heading heading) {
        return heading.with(Html.data("application/ld+json", Json.of(List.of(node()))));
    }

    private Map<String, Object> node() {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (Row row : plain.rows().rows()) {
            String property = row.written("property");
            String key = property.equals(TYPE) ? "@type" : property;
            Term value = row.term("value").orElseThrow();
            values.computeIfAbsent(key, same -> new ArrayList<>())
                    .add(key.equals("@type") ? row.written("value") : value(value));
        }
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", plain.iri().value());
        node.putAll(values);
        return node;
    }

    private static Map<String, Object> value(Term term) {
        return term.match(new Term.Cases<>() {
            @Override
            public Map<String, Object> iri(Term.Iri iri) {
                return Json.object("@id", iri.value());
            }

            @Override
            public Map<String, Object> literal(Term.Literal literal) {
                return literal.lang().isEmpty()
                        ? Json.object("@value", literal.lexical(), "@type", literal.datatype())
                        : Json.object("@value", literal.lexical(), "@language", literal.lang());
            }

            @Override
            public Map<String, Object> blank(Term.Blank blank) {
                return Json.object("@id", "_:" + blank.label());
            }

            @Override
            public Map<String, Object> statement(Term.TripleTerm statement) {
                throw new IllegalArgumentException("%s: no value of a thing".formatted(statement));
            }
        });
    }
}
