package org.corvee.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
    private static final Node ALIAS = Nodes.iri(Cv.term("alias"));
    private static final Set<Node> WEAK = Stream.of("4", "5", "6")
            .map(grade -> Nodes.iri(Cv.concept("credibility", grade)))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<Node> PLAIN = Stream.of("asserted", "reported")
            .map(modality -> Nodes.iri(Cv.concept("modality", modality)))
            .collect(Collectors.toUnmodifiableSet());

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
        Map<Node, List<Node>> aliases = aliases();
        kinds.forEach(kind -> each(graph.find(Node.ANY, TYPE, kind), triple -> {
            Node thing = triple.getSubject();
            thing(thing, kind, kinds, Objects.requireNonNullElse(aliases.get(thing), List.of()), sink);
        }));
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
    private void thing(Node thing, Node kind, Set<Node> known, List<Node> aliases, WordSink sink) {
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
                .collect(Collectors.toCollection(ArrayList::new));
        if (!names.isEmpty()) {
            names.addAll(claimed(aliases, names));
            Set<String> wholes = objects(thing, Nodes.iri(Cv.term("partOf"))).stream()
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .collect(Collectors.toCollection(TreeSet::new));
            SpeltThing spelt = SpeltThing.of(new NamedThing(thing.getURI(), kinds, names, wholes));
            sink.thing(new StoredThing(spelt, label(kind), claimsAbout(thing, types.contains(DOCUMENT))));
        }
    }

    /** The claims that give an alias, by whom they give it to. */
    private Map<Node, List<Node>> aliases() {
        Map<Node, List<Node>> aliases = new HashMap<>();
        each(graph.find(Node.ANY, RDF.predicate.asNode(), ALIAS), triple -> objects(
                        triple.getSubject(), RDF.subject.asNode())
                .forEach(thing ->
                        aliases.computeIfAbsent(thing, none -> new ArrayList<>(2)).add(triple.getSubject())));
        return aliases;
    }

    /** The names that somebody claims and our own do not say already; what is graded as doubtful or worse is weak. */
    private List<ThingName> claimed(List<Node> aliases, List<ThingName> own) {
        Set<String> known = own.stream().map(ThingName::text).collect(Collectors.toCollection(TreeSet::new));
        Map<String, ThingName> weak = new TreeMap<>();
        List<ThingName> claimed = new ArrayList<>();
        for (Node claim : aliases) {
            ClaimNodes said = ClaimNodes.of(claim, graph);
            String name = said.text(RDF.object.getURI());
            if (said.isAlias() && !known.contains(name)) {
                if (said.isWeak()) {
                    weak.merge(name, weak(said, name), GraphWords::first);
                } else {
                    claimed.add(new ThingName(ThingName.Where.ALIAS, name, ""));
                }
            }
        }
        claimed.forEach(name -> weak.remove(name.text()));
        claimed.addAll(weak.values());
        return claimed;
    }

    private ThingName weak(ClaimNodes said, String name) {
        String by = said.values(Cv.PASSAGE_OF).stream()
                .flatMap(passage -> objects(passage, OA.hasSource.asNode()).stream())
                .flatMap(document -> objects(document, Nodes.iri(Cv.PUBLISHER)).stream())
                .map(this::label)
                .filter(label -> !label.isEmpty())
                .sorted()
                .findFirst()
                .orElse("");
        return new ThingName(ThingName.Where.WEAK_ALIAS, name, "", by);
    }

    private static ThingName first(ThingName one, ThingName other) {
        return one.by().compareTo(other.by()) <= 0 ? one : other;
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

        /** Whether somebody affirms it of a name, and has not taken it back. */
        boolean isAlias() {
            return !text(RDF.object.getURI()).isBlank()
                    && values(RDF.type.getURI()).contains(CLAIM)
                    && values(Cv.STANCE).stream().anyMatch(stance -> stance.hasURI(Cv.concept("stance", "affirms")))
                    && values(Cv.RETRACTED_ON).isEmpty();
        }

        /** Whether it is graded as doubtful or worse, or is only inferred. */
        boolean isWeak() {
            return values(Cv.CREDIBILITY).stream().anyMatch(WEAK::contains)
                    || values(Cv.MODALITY).stream().noneMatch(PLAIN::contains);
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
