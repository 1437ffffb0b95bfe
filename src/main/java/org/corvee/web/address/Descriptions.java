package org.corvee.web.address;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.model.Cv;
import org.corvee.query.Answer;
import org.corvee.query.BoundQuery;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.query.Term;
import org.corvee.store.VanishedThing;
import org.corvee.web.Tombstones;

/**
 * Asks {@code queries/describe} what there is to say of a thing.
 *
 * @param endpoint the build, inside a transaction
 * @param table the same build's claims, which knows what is about a thing without looking through all that points at it
 * @param tombstones what earlier builds held
 */
record Descriptions(
        Library library, ShortNames names, LocalEndpoint endpoint, ClaimTable table, Tombstones tombstones) {
    /** The claims of one part; whoever wants more asks for the next. */
    static final int CLAIMS = 100;

    private static final String GROUP = "describe/";

    /** The most findings about a thing, and on the claims of one part. */
    private static final int FINDINGS = 50;

    /** The most triples that point at a thing, as {@code describe/thing} has them. */
    private static final int NAMED = 500;

    /** Among so many claims a name is looked for that is near to one that is not there. */
    private static final int NEAR = 5_000;

    /** What leads to a thing from claims and findings, which stand in a description by themselves. */
    private static final Set<Node> EVIDENCE = Stream.of(
                    RDF.subject.getURI(),
                    RDF.object.getURI(),
                    Cv.PASSAGE_OF,
                    Cv.TESTIMONY_OF,
                    Cv.RESTS_ON,
                    OA.hasSource.getURI())
            .map(NodeFactory::createURI)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether there is something to describe. */
    ResourceState state(String iri) {
        try {
            Result found = rows("standing", Map.of("thing", iri));
            if (found.rows().isEmpty()) {
                return tombstones
                        .find(iri)
                        .<ResourceState>map(ResourceState.Vanished::new)
                        .orElseGet(ResourceState.Absent::new);
            }
            return found.rows()
                    .get(0)
                    .term("retracted")
                    .<ResourceState>map(day -> new ResourceState.Retracted(text(day)))
                    .orElseGet(ResourceState.Present::new);
        } catch (Question.WrongQuestion noIri) {
            return new ResourceState.Absent();
        }
    }

    /**
     * Everything that a description tells.
     *
     * @param after the last claim of the part before, or empty
     */
    DescriptionGraph description(String iri, String after) {
        Node thing = NodeFactory.createURI(iri);
        List<Node> known = table.claimsOf(thing, after, CLAIMS + 1);
        boolean isClaimed = !known.isEmpty();
        List<String> claims = isClaimed
                ? known.stream().map(Node::getURI).toList()
                : rows("claims", Map.of("thing", iri, "after", after), CLAIMS + 1).rows().stream()
                        .map(row -> text(row.term("claim").orElseThrow()))
                        .toList();
        List<String> shown = claims.stream().limit(CLAIMS).toList();
        Graph graph = GraphFactory.createDefaultGraph();
        if (isClaimed && after.isEmpty()) {
            around(thing, graph);
        } else if (!isClaimed) {
            triples("thing", Map.of("thing", iri), graph);
        }
        triplesOfEach("evidence", "claim", shown, graph);
        new BoundedTriples(endpoint.graph(), graph).findingsOn(shown, FINDINGS);
        triplesOfEach("names", "named", named(graph), graph);
        return new DescriptionGraph(iri, graph, claims.size() > CLAIMS ? shown.get(CLAIMS - 1) : "");
    }

    /** What {@code describe/thing} says of a thing that claims are about. */
    private void around(Node thing, Graph into) {
        BoundedTriples bounded = new BoundedTriples(endpoint.graph(), into);
        bounded.of(thing);
        table.surroundings().findings(thing, FINDINGS).forEach(bounded::of);
        table.surroundings().pointing(thing, EVIDENCE, NAMED).forEach(into::add);
    }

    /** What remains to be said of something that is gone. */
    DescriptionGraph tombstone(String iri, ResourceState state) {
        return state instanceof ResourceState.Vanished vanished ? tombstone(vanished.thing()) : tombstone(iri);
    }

    /** What remains to be said of something that was retracted. */
    private DescriptionGraph tombstone(String iri) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples("tombstone", Map.of("thing", iri), graph);
        return new DescriptionGraph(iri, graph, "");
    }

    /** What remains to be said of something that an earlier build held. */
    private DescriptionGraph tombstone(VanishedThing thing) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node iri = NodeFactory.createURI(thing.iri());
        if (!thing.type().isEmpty()) {
            graph.add(Triple.create(iri, RDF.type.asNode(), NodeFactory.createURI(thing.type())));
        }
        if (!thing.words().isEmpty()) {
            graph.add(Triple.create(iri, RDFS.label.asNode(), NodeFactory.createLiteralString(thing.words())));
        }
        graph.add(Triple.create(iri, OWL2.deprecated.asNode(), NodeFactory.createLiteralByValue(true)));
        graph.add(Triple.create(
                iri,
                SKOS.historyNote.asNode(),
                NodeFactory.createLiteralLang("last in build " + thing.last().hex(), "en")));
        tombstones
                .withdrawal(thing.iri())
                .map(Tombstones::why)
                .map(why -> NodeFactory.createLiteralLang(why, "en"))
                .ifPresent(why -> graph.add(Triple.create(iri, SKOS.historyNote.asNode(), why)));
        return new DescriptionGraph(thing.iri(), graph, "");
    }

    /** The names {@code type/slug} of everything that has a label. */
    List<String> ids() {
        return table.size() > NEAR
                ? List.of()
                : rows("ids", Map.of()).rows().stream()
                        .flatMap(row -> row.term("thing").stream())
                        .flatMap(term -> term instanceof Term.Iri iri ? names.slug(iri).stream() : Stream.empty())
                        .toList();
    }

    Result rows(String query, Map<String, String> arguments) {
        return rows(query, arguments, Integer.MAX_VALUE);
    }

    private Result rows(String query, Map<String, String> arguments, int most) {
        try (Answer answer = endpoint.ask(stored(query).question(arguments, names))) {
            return answer.first(most);
        }
    }

    private void triples(String query, Map<String, String> arguments, Graph into) {
        try (Answer answer = endpoint.ask(stored(query).question(arguments, names))) {
            add(answer, into);
        }
    }

    /** Asks once for many values of a parameter, as if each had been asked alone. */
    private void triplesOfEach(String query, String parameter, List<String> values, Graph into) {
        if (values.isEmpty()) {
            return;
        }
        StoredQuery stored = stored(query);
        Query each = BoundQuery.of(new Question(stored.place(), stored.text(), Map.of()))
                .query();
        ElementData data = new ElementData();
        data.add(Var.alloc(parameter));
        values.forEach(value -> data.add(BindingFactory.binding(Var.alloc(parameter), NodeFactory.createURI(value))));
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        group.addElement(each.getQueryPattern());
        each.setQueryPattern(group);
        try (Answer answer = endpoint.answer(stored.place(), each)) {
            add(answer, into);
        }
    }

    private static void add(Answer answer, Graph into) {
        if (answer instanceof Answer.GraphAnswer triples) {
            GraphUtil.addInto(into, triples.graph());
        }
    }

    /** Every IRI that the graph mentions in its subjects and objects. */
    private static List<String> named(Graph graph) {
        Set<String> named = new TreeSet<>();
        graph.find().forEach(triple -> Stream.of(triple.getSubject(), triple.getObject())
                .filter(Node::isURI)
                .forEach(node -> named.add(node.getURI())));
        return List.copyOf(named);
    }

    private StoredQuery stored(String query) {
        return library.query(GROUP + query);
    }

    private static String text(Term term) {
        return term instanceof Term.Literal literal
                ? literal.lexical()
                : term instanceof Term.Iri iri ? iri.value() : String.valueOf(term);
    }

    /**
     * What is said of a thing, or a part of it.
     *
     * @param iri the thing
     * @param last the last claim of this part when there are more, else empty
     */
    record DescriptionGraph(String iri, Graph graph, String last) {
        private static final Node NEXT = NodeFactory.createURI("http://www.w3.org/ns/hydra/core#next");
        private static final Node LICENSE = NodeFactory.createURI("https://www.apache.org/licenses/LICENSE-2.0");

        /** Adds what is true of the description itself: what it is about, and what it is a part of. */
        void signed(String base, String document) {
            Node page = NodeFactory.createURI(document);
            graph.add(Triple.create(page, RDF.type.asNode(), FOAF.Document.asNode()));
            graph.add(Triple.create(page, FOAF.primaryTopic.asNode(), NodeFactory.createURI(iri)));
            graph.add(Triple.create(page, VOID.inDataset.asNode(), NodeFactory.createURI(base + "id/dataset/corvee")));
            graph.add(Triple.create(page, DCTerms.license.asNode(), LICENSE));
        }

        /** Adds where it goes on. */
        void continued(String document, String next) {
            graph.add(Triple.create(NodeFactory.createURI(document), NEXT, NodeFactory.createURI(next)));
        }
    }

    /** Whether there is something at an IRI. */
    sealed interface ResourceState {
        /** Nothing is said of it. */
        record Absent() implements ResourceState {}

        /** An earlier build held it. */
        record Vanished(VanishedThing thing) implements ResourceState {}

        /** Something is said of it. */
        record Present() implements ResourceState {}

        /**
         * It was said, and taken back.
         *
         * @param day as a date
         */
        record Retracted(String day) implements ResourceState {}
    }
}
