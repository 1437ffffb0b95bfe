package org.corvee.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;
import org.corvee.query.Labels;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.NamedThing;
import org.corvee.query.name.NamedThing.ThingName;
import org.corvee.query.name.SpeltThing;

/**
 * Reads from a graph what can be searched, one thing and one sentence after the other.
 *
 * <p>The same that {@code queries/page/names.rq} gives as a table, which would have to be held.
 *
 * @param labels what things are called, as it is looked up
 */
record GraphWords(Graph graph, Labels labels) {
    private static final Node CLAIM = Nodes.iri(Cv.CLAIM);
    private static final Node DOCUMENT = Nodes.iri(Cv.DOCUMENT);
    private static final Node PASSAGE = Nodes.iri(Cv.PASSAGE_OF);
    private static final Node TYPE = RDF.type.asNode();

    /** Takes what was read. */
    interface WordSink {
        void thing(StoredThing thing);

        void claims(StoredClaims claims);
    }

    static GraphWords of(Graph graph) {
        return new GraphWords(graph, Labels.in(graph, ShortNames.PUBLISHED));
    }

    /** Gives everything, things first. */
    void to(WordSink sink) {
        Set<Node> kinds = kinds();
        kinds.forEach(kind ->
                each(graph.find(Node.ANY, TYPE, kind), triple -> thing(triple.getSubject(), kind, kinds, sink)));
        // By documents, since the index behind it is sorted by the object first.
        each(graph.find(Node.ANY, OA.hasSource.asNode(), Node.ANY), triple -> passage(triple, sink));
    }

    private interface TripleTask {
        void with(Triple triple);
    }

    private static void each(Iterator<Triple> triples, TripleTask task) {
        triples.forEachRemaining(task::with);
    }

    /** The kinds of what has names, in the order of their IRIs. */
    private Set<Node> kinds() {
        Map<String, Node> kinds = new TreeMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(Nodes.iri(Cv.term("Entity")), DOCUMENT));
        while (!open.isEmpty()) {
            Node kind = open.remove();
            if (kinds.putIfAbsent(kind.getURI(), kind) == null) {
                graph.find(Node.ANY, RDFS.subClassOf.asNode(), kind)
                        .filterKeep(triple -> triple.getSubject().isURI())
                        .forEachRemaining(triple -> open.add(triple.getSubject()));
            }
        }
        kinds.remove(Cv.QUANTITY);
        kinds.remove(Cv.TIME_SPAN);
        return kinds.values().stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A thing of several kinds comes once, with the first of them. */
    private void thing(Node thing, Node kind, Set<Node> known, WordSink sink) {
        List<Node> types = objects(thing, TYPE);
        List<String> kinds = types.stream()
                .filter(known::contains)
                .map(Node::getURI)
                .sorted()
                .toList();
        boolean isMeasure = types.stream().anyMatch(type -> type.hasURI(Cv.QUANTITY) || type.hasURI(Cv.TIME_SPAN));
        if (!thing.isURI() || isMeasure || !kinds.get(0).equals(kind.getURI())) {
            return;
        }
        List<ThingName> names = Stream.of(
                        names(thing, RDFS.label.asNode(), ThingName.Where.LABEL),
                        names(thing, SKOS.altLabel.asNode(), ThingName.Where.ALIAS),
                        names(thing, Nodes.iri(Cv.DESCRIBED), ThingName.Where.DESCRIPTION))
                .flatMap(some -> some)
                .toList();
        if (!names.isEmpty()) {
            Set<String> wholes = objects(thing, Nodes.iri(Cv.term("partOf"))).stream()
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .collect(Collectors.toCollection(TreeSet::new));
            SpeltThing spelt = SpeltThing.of(new NamedThing(thing.getURI(), kinds, names, wholes));
            sink.thing(new StoredThing(spelt, label(kind), claimsAbout(thing, types.contains(DOCUMENT))));
        }
    }

    private Stream<ThingName> names(Node thing, Node property, ThingName.Where where) {
        return objects(thing, property).stream()
                .filter(Node::isLiteral)
                .map(name -> new ThingName(where, name.getLiteralLexicalForm(), name.getLiteralLanguage()));
    }

    private long claimsAbout(Node thing, boolean isDocument) {
        long said = count(graph.find(Node.ANY, RDF.subject.asNode(), thing), thing)
                + count(graph.find(Node.ANY, RDF.object.asNode(), thing), Node.ANY);
        if (!isDocument) {
            return said;
        }
        long inside = 0;
        for (Iterator<Triple> passages = graph.find(Node.ANY, OA.hasSource.asNode(), thing); passages.hasNext(); ) {
            inside += count(graph.find(Node.ANY, PASSAGE, passages.next().getSubject()), Node.ANY);
        }
        return said + inside;
    }

    /** How many are claims; those whose object is this are left out, for they are counted by that. */
    private long count(Iterator<Triple> triples, Node object) {
        long claims = 0;
        while (triples.hasNext()) {
            Node claim = triples.next().getSubject();
            boolean isCounted = object.isConcrete() && graph.contains(claim, RDF.object.asNode(), object);
            claims += !isCounted && graph.contains(claim, TYPE, CLAIM) ? 1 : 0;
        }
        return claims;
    }

    private void passage(Triple source, WordSink sink) {
        Map<String, List<ClaimNodes>> sentences = new LinkedHashMap<>();
        each(graph.find(Node.ANY, PASSAGE, source.getSubject()), triple -> {
            ClaimNodes claim = ClaimNodes.of(triple.getSubject(), graph);
            if (claim.isSearched()) {
                sentences
                        .computeIfAbsent(claim.text(Cv.SAYS), says -> new ArrayList<>())
                        .add(claim);
            }
        });
        StoredClaims.InDocument document =
                new StoredClaims.InDocument(source.getObject().toString(), label(source.getObject()));
        sentences.forEach((says, claims) -> sink.claims(new StoredClaims(
                claims.stream().map(claim -> claim.claim().getURI()).sorted().toList(),
                says,
                claims.stream()
                        .map(claim -> claim.text(Cv.REASON))
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                claims.stream()
                        .flatMap(this::things)
                        .map(this::label)
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList(),
                document)));
    }

    /** The things in a claim, and whose words it is. */
    private Stream<Node> things(ClaimNodes claim) {
        Stream<Node> said =
                Stream.of(RDF.subject.getURI(), RDF.object.getURI()).flatMap(part -> claim.values(part).stream());
        Stream<Node> voices = claim.values(Cv.TESTIMONY_OF).stream()
                .flatMap(testimony -> objects(testimony, Nodes.iri(Cv.WITNESS)).stream());
        return Stream.concat(said, voices).filter(Node::isURI);
    }

    private String label(Node node) {
        return node.isURI() ? labels.label(new Term.Iri(node.getURI())).orElse("") : "";
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /**
     * All that a graph says of a claim.
     *
     * @param said the values by property
     */
    private record ClaimNodes(Node claim, Map<String, List<Node>> said) {
        static ClaimNodes of(Node claim, Graph graph) {
            Map<String, List<Node>> said = new TreeMap<>();
            graph.find(claim, Node.ANY, Node.ANY).forEachRemaining(triple -> said.computeIfAbsent(
                            triple.getPredicate().getURI(), property -> new ArrayList<>())
                    .add(triple.getObject()));
            return new ClaimNodes(claim, said);
        }

        List<Node> values(String property) {
            return Objects.requireNonNullElse(said.get(property), List.of());
        }

        String text(String property) {
            return values(property).stream()
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .findFirst()
                    .orElse("");
        }

        /** What was taken back is not found. */
        boolean isSearched() {
            return claim.isURI()
                    && !text(Cv.SAYS).isEmpty()
                    && values(RDF.type.getURI()).contains(CLAIM)
                    && values(Cv.RETRACTED_ON).isEmpty();
        }
    }
}
