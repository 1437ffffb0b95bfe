package org.corvee.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * How terms read: an IRI by its English label, else by its short name; a literal by its text.
 *
 * @param labels by IRI
 */
public record Wording(ShortNames names, Map<String, String> labels) {
    private static final int MOST_LABELS = 2000;
    private static final Var THING = Var.alloc("thing");
    private static final Var LABEL = Var.alloc("label");
    private static final Path LABELLED = PathFactory.pathAlt(
            PathFactory.pathLink(RDFS.label.asNode()), PathFactory.pathLink(SKOS.prefLabel.asNode()));

    public Wording {
        labels = Map.copyOf(labels);
    }

    /** Short names alone. */
    public static Wording brief(ShortNames names) {
        return new Wording(names, Map.of());
    }

    /** Labels for the IRIs of a result, from the endpoint that gave it; beyond 2,000 IRIs, short names. */
    public static Wording labelled(ShortNames names, Result result, Endpoint endpoint) {
        Set<String> iris = new HashSet<>();
        result.rows().forEach(row -> row.terms().values().forEach(term -> {
            if (term instanceof Term.Iri iri && iris.size() < MOST_LABELS) {
                iris.add(iri.value());
            }
        }));
        return iris.isEmpty() ? brief(names) : new Wording(names, labels(endpoint, iris));
    }

    /** The term as a reader sees it, on one line, with nothing hidden. */
    public String of(Term term) {
        return Visible.line(term.match(new Term.Cases<String>() {
            @Override
            public String iri(Term.Iri iri) {
                return label(iri).orElseGet(() -> names.brief(iri));
            }

            @Override
            public String literal(Term.Literal literal) {
                return literal.lexical();
            }

            @Override
            public String blank(Term.Blank blank) {
                return "_:" + blank.label();
            }

            @Override
            public String statement(Term.Statement statement) {
                return "<<( %s %s %s )>>"
                        .formatted(of(statement.subject()), of(statement.predicate()), of(statement.object()));
            }
        }));
    }

    /** The English label of an IRI, where it has one. */
    public Optional<String> label(Term.Iri iri) {
        return Optional.ofNullable(labels.get(iri.value()));
    }

    private static Map<String, String> labels(Endpoint endpoint, Set<String> iris) {
        Map<String, String> labels = new HashMap<>();
        try (Answer answer = endpoint.answer("labels", labelQuery(iris))) {
            for (Row row : answer.result().rows()) {
                if (row.term("thing").orElseThrow() instanceof Term.Iri iri
                        && row.term("label").orElseThrow() instanceof Term.Literal label) {
                    labels.merge(iri.value(), label.lexical(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            }
        }
        return labels;
    }

    /** {@code SELECT ?thing ?label} for many things at once, made as a tree since a list of terms is no parameter. */
    private static Query labelQuery(Set<String> iris) {
        ElementData things = new ElementData();
        things.add(THING);
        iris.stream()
                .sorted()
                .map(NodeFactory::createURI)
                .forEach(iri -> things.add(BindingFactory.binding(THING, iri)));
        ElementPathBlock labels = new ElementPathBlock();
        labels.addTriplePath(new TriplePath(THING, LABELLED, LABEL));
        ElementGroup where = new ElementGroup();
        where.addElement(things);
        where.addElement(labels);
        where.addElement(
                new ElementFilter(new E_LangMatches(new E_Lang(new ExprVar(LABEL)), NodeValue.makeString("en"))));
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        List.of(THING, LABEL).forEach(query::addResultVar);
        query.setQueryPattern(where);
        return query;
    }
}
