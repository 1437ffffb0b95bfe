package org.corvee.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;

/**
 * What things are called, on every page, in every report, table and search: the one place that decides.
 *
 * <p>An {@code rdfs:label} comes before a {@code skos:prefLabel}, then how a publisher describes somebody whom it does not
 * name, then the date of a time, then any other name. Of several such texts an English one, or one in no language, comes before a foreign one, and
 * the first of the alphabet before the others. What has none of these is called by its short name.
 */
public final class Labels {
    private static final List<Node> PROPERTIES = List.of(
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            NodeFactory.createURI(Cv.DESCRIBED),
            NodeFactory.createURI(Cv.EDTF),
            SKOS.altLabel.asNode());
    private static final int MOST_ASKED = 2000;
    private static final int MOST_KEPT = 10_000;
    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var NAME = Var.alloc("name");

    private final ShortNames names;
    private final Function<String, Optional<String>> label;

    private Labels(ShortNames names, Function<String, Optional<String>> label) {
        this.names = names;
        this.label = label;
    }

    private static final Comparator<Term.Literal> BEST =
            Comparator.comparing(Labels::isForeign).thenComparing(Term.Literal::lexical);

    /** The language that the reader of this thread prefers to English; empty for none. */
    private static final ThreadLocal<String> PREFERRED = ThreadLocal.withInitial(() -> "");

    /**
     * Does something for a reader to whom things are called by their names in a language, where they have one.
     *
     * @param language its code, or empty for English
     */
    public static <T> T preferring(String language, Supplier<T> work) {
        String before = PREFERRED.get();
        PREFERRED.set(language);
        try {
            return work.get();
        } finally {
            PREFERRED.set(before);
        }
    }

    /** Short names alone. */
    public static Labels brief(ShortNames names) {
        return of(names, Map.of());
    }

    /**
     * Labels that are known already.
     *
     * @param labels by IRI
     */
    public static Labels of(ShortNames names, Map<String, String> labels) {
        Map<String, String> known = Map.copyOf(labels);
        return new Labels(names, iri -> Optional.ofNullable(known.get(iri)));
    }

    /** The labels of a graph, looked up when they are asked for; use them inside the transaction that reads it. */
    public static Labels in(Graph graph, ShortNames names) {
        LruCache<String, Optional<String>> known = new LruCache<>(MOST_KEPT);
        return new Labels(names, iri -> known.get(iri, thing -> find(graph, NodeFactory.createURI(thing))));
    }

    /** The same of a graph that does not change: what others have asked is not looked up again. */
    public static Labels in(Graph graph, ShortNames names, KeptLabels kept) {
        return new Labels(
                names, iri -> kept.get(PREFERRED.get(), iri, thing -> find(graph, NodeFactory.createURI(thing))));
    }

    /** The labels of a result, from the endpoint that gave it; beyond 2,000 IRIs, short names. */
    public static Labels of(ShortNames names, Result result, Endpoint endpoint) {
        Set<String> iris = new HashSet<>();
        result.rows().forEach(row -> row.terms().values().forEach(term -> {
            if (term instanceof Term.Iri iri && iris.size() < MOST_ASKED) {
                iris.add(iri.value());
            }
        }));
        return iris.isEmpty() ? brief(names) : of(names, asked(endpoint, iris));
    }

    /** The short names, which are what is left where nobody says more. */
    public ShortNames names() {
        return names;
    }

    /** What an IRI is called, where the graph says so. */
    public Optional<String> label(Term.Iri iri) {
        return label.apply(iri.value());
    }

    /** What an IRI is called; its short name where the graph does not say. */
    public String name(Term.Iri iri) {
        return label(iri).orElseGet(() -> names.brief(iri));
    }

    /** The term as a reader sees it, on one line, with nothing hidden. */
    public String of(Term term) {
        return EscapedText.line(term.match(new Term.Cases<String>() {
            @Override
            public String iri(Term.Iri iri) {
                return name(iri);
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
            public String statement(Term.TripleTerm statement) {
                return "<<( %s %s %s )>>"
                        .formatted(of(statement.subject()), of(statement.predicate()), of(statement.object()));
            }
        }));
    }

    /** The one of several texts of a property that a reader sees. */
    public static Optional<String> best(Stream<Term.Literal> texts) {
        return texts.min(BEST).map(Term.Literal::lexical);
    }

    private static boolean isForeign(Term.Literal text) {
        return !text.lang().isEmpty() && !text.lang().startsWith("en");
    }

    private static Optional<String> find(Graph graph, Node thing) {
        return first(property -> graph.find(thing, property, Node.ANY)
                .mapWith(triple -> Nodes.term(triple.getObject()))
                .toList());
    }

    /** The first property that says anything decides. */
    private static Optional<String> first(Function<Node, List<Term>> values) {
        String language = PREFERRED.get();
        return language.isEmpty() ? firstOf(values) : named(values, language).or(() -> firstOf(values));
    }

    /** A name in a language. */
    private static Optional<String> named(Function<Node, List<Term>> values, String language) {
        return PROPERTIES.stream()
                .flatMap(property -> values.apply(property).stream())
                .flatMap(value -> value instanceof Term.Literal text ? Stream.of(text) : Stream.empty())
                .filter(text -> text.lang().equals(language) || text.lang().startsWith(language + "-"))
                .map(Term.Literal::lexical)
                .findFirst();
    }

    private static Optional<String> firstOf(Function<Node, List<Term>> values) {
        return PROPERTIES.stream()
                .flatMap(property -> best(values.apply(property).stream()
                                .flatMap(
                                        value -> value instanceof Term.Literal text ? Stream.of(text) : Stream.empty()))
                        .stream())
                .findFirst();
    }

    private static Map<String, String> asked(Endpoint endpoint, Set<String> iris) {
        Map<String, Map<Node, List<Term>>> values = new HashMap<>();
        try (Answer answer = endpoint.answer("labels", query(iris))) {
            answer.result().rows().forEach(row -> row.term(NAME.getName())
                    .ifPresent(name -> values.computeIfAbsent(row.written(THING.getName()), thing -> new HashMap<>())
                            .computeIfAbsent(Nodes.iri(row.written(PROPERTY.getName())), property -> new ArrayList<>())
                            .add(name)));
        }
        Map<String, String> labels = new HashMap<>();
        values.forEach((iri, said) ->
                first(property -> said.getOrDefault(property, List.of())).ifPresent(label -> labels.put(iri, label)));
        return labels;
    }

    /** {@code SELECT ?thing ?property ?name} for many things at once, as a tree since a list of terms is no parameter. */
    private static Query query(Set<String> iris) {
        ElementTriplesBlock named = new ElementTriplesBlock();
        named.addTriple(Triple.create(THING, PROPERTY, NAME));
        ElementGroup where = new ElementGroup();
        where.addElement(values(THING, iris.stream().sorted().map(NodeFactory::createURI)));
        where.addElement(values(PROPERTY, PROPERTIES.stream()));
        where.addElement(named);
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        List.of(THING, PROPERTY, NAME).forEach(query::addResultVar);
        query.setQueryPattern(where);
        return query;
    }

    private static ElementData values(Var variable, Stream<Node> nodes) {
        ElementData data = new ElementData();
        data.add(variable);
        nodes.forEach(node -> data.add(BindingFactory.binding(variable, node)));
        return data;
    }
}
