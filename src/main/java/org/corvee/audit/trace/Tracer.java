package org.corvee.audit.trace;

import static org.corvee.query.Nodes.iri;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * Finds in a graph what somebody has written, and what it rests on.
 *
 * @param graph is read inside the transaction of whoever holds it
 */
public record Tracer(EvidenceGraph graph) {
    /** {@code rfa-2019-12[3736,3799)}, {@code rfa-2019-12#char=3736,3799}, with or without {@code document/}. */
    private static final Pattern PASSAGE = Pattern.compile(
            "(?:document/)?(?<document>[^#\\[]+)(?:\\[|#char=)(?<start>\\d{1,9}), ?(?<end>\\d{1,9})[)\\]]?");

    /** How many near passages are named. */
    private static final int NEAR = 3;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * What something rests on.
     *
     * @param written a fact, a claim's slug, a passage's position, or the id of anything
     * @throws UnknownId naming what is near
     */
    public EvidenceTrace trace(String written) {
        String[] words = SPACES.split(written.strip(), 3);
        return switch (words.length) {
            case 1 -> ofThing(words[0]);
            case 2 -> ofProperty(thing(words[0]), words[1]);
            default -> ofFact(thing(words[0]), words[1], words[2]);
        };
    }

    private EvidenceTrace ofThing(String written) {
        Matcher place = PASSAGE.matcher(written);
        if (place.matches()) {
            return ofPassage(place);
        }
        return ofNode(thing(written));
    }

    private EvidenceTrace ofNode(Node node) {
        Label named = graph.label(node);
        String about = named.isLabelled() ? "%s (%s)".formatted(named.id(), named.text()) : named.id();
        return new EvidenceTrace(about, roots(claimsAbout(node), node));
    }

    private EvidenceTrace ofPassage(Matcher place) {
        Node document = thing("document/" + place.group("document"));
        String id = "%s#char=%s,%s".formatted(graph.label(document).id(), place.group("start"), place.group("end"));
        List<Passage> known = graph.subjects(OA.hasSource.asNode(), document).stream()
                .map(graph::passage)
                .toList();
        if (known.stream().noneMatch(passage -> passage.id().id().equals(id))) {
            int start = Integer.parseInt(place.group("start"));
            List<String> near = known.stream()
                    .sorted(Comparator.comparing(passage -> Math.abs(passage.start() - start)))
                    .map(passage -> passage.id().id())
                    .limit(NEAR)
                    .toList();
            throw new UnknownId("no claim rests on %s; %s"
                    .formatted(id, new NearWords(id, near).remedy("the document has no passages")));
        }
        return ofNode(
                NodeFactory.createURI(graph.names().thing(id).orElseThrow().value()));
    }

    private EvidenceTrace ofProperty(Node subject, String property) {
        Set<Triple> triples = facts().of(subject, property);
        return new EvidenceTrace("%s %s".formatted(graph.label(subject).id(), property), roots(triples));
    }

    private EvidenceTrace ofFact(Node subject, String property, String object) {
        List<Triple> meant = facts().of(subject, property, object);
        return new EvidenceTrace(graph.statement(meant.get(0)).id(), roots(meant));
    }

    private KnownFacts facts() {
        return new KnownFacts(graph);
    }

    /**
     * The node of an id that the graph knows.
     *
     * @throws UnknownId naming what is near
     */
    public Node thing(String written) {
        return new KnownThings(graph).thing(written);
    }

    /** The claims that speak of a node: itself, those on it, by it, in it, or with it as subject or object. */
    private List<Node> claimsAbout(Node node) {
        if (is(node, iri(Cv.CLAIM))) {
            return List.of(node);
        }
        if (is(node, iri(Cv.PASSAGE))) {
            return graph.subjects(iri(Cv.PASSAGE_OF), node);
        }
        if (is(node, iri(Cv.TESTIMONY))) {
            return graph.subjects(iri(Cv.TESTIMONY_OF), node);
        }
        if (is(node, iri(Cv.FINDING)) || graph.graph().contains(node, iri(Cv.RESTS_ON), Node.ANY)) {
            return graph.nodes().values(node, iri(Cv.RESTS_ON)).toList();
        }
        Stream<Node> inside = graph.subjects(OA.hasSource.asNode(), node).stream()
                .flatMap(passage -> graph.subjects(iri(Cv.PASSAGE_OF), passage).stream());
        return Stream.of(
                        graph.subjects(RDF.subject.asNode(), node).stream(),
                        graph.subjects(RDF.object.asNode(), node).stream(),
                        inside)
                .flatMap(claims -> claims)
                .distinct()
                .toList();
    }

    private boolean is(Node node, Node type) {
        return graph.graph().contains(node, RDF.type.asNode(), type);
    }

    /** The facts of some claims, each with those of its claims that were asked for; reference data too for a thing. */
    private List<EvidenceTrace.Root> roots(List<Node> claims, Node node) {
        Set<Triple> triples = new LinkedHashSet<>();
        claims.forEach(claim -> graph.tripleOf(claim).ifPresent(triples::add));
        if (is(node, iri(Cv.CLAIM))) {
            return roots(triples, claims::contains);
        }
        facts().of(node).forEach(triples::add);
        return is(node, iri(Cv.PASSAGE)) || is(node, iri(Cv.TESTIMONY))
                ? roots(triples, claims::contains)
                : roots(triples);
    }

    private List<EvidenceTrace.Root> roots(Collection<Triple> triples) {
        return roots(triples, claim -> true);
    }

    private List<EvidenceTrace.Root> roots(Collection<Triple> triples, Predicate<Node> wanted) {
        return triples.stream().map(triple -> root(triple, wanted)).toList();
    }

    private EvidenceTrace.Root root(Triple triple, Predicate<Node> wanted) {
        List<Node> claims = graph.claimsOf(triple);
        boolean stands = graph.graph().contains(triple);
        boolean asserted =
                claims.stream().anyMatch(claim -> graph.graph().contains(claim, iri(Cv.ASSERTED_UNDER), Node.ANY));
        return new EvidenceTrace.Root(
                graph.statement(triple),
                stands && asserted
                        ? EvidenceTrace.TripleStatus.FACT
                        : stands ? EvidenceTrace.TripleStatus.REFERENCE : EvidenceTrace.TripleStatus.CLAIMED,
                claims.stream().filter(wanted).map(graph::claim).toList());
    }

    /**
     * The things that a graph knows, by what somebody has written.
     *
     * @param graph is read inside the transaction of whoever holds it
     */
    private record KnownThings(EvidenceGraph graph) {
        /**
         * The node of an id that the graph knows.
         *
         * @throws UnknownId naming what is near
         */
        Node thing(String written) {
            ShortNames names = graph.names();
            return Stream.of(written, "claim/" + written, "document/" + written, "testimony/" + written)
                    .flatMap(id -> names.thing(id).stream())
                    .map(iri -> NodeFactory.createURI(iri.value()))
                    .filter(node -> graph.graph().contains(node, Node.ANY, Node.ANY))
                    .findFirst()
                    .orElseThrow(() -> new UnknownId("no '%s' in this graph; %s"
                            .formatted(
                                    EscapedText.line(written),
                                    near(written).remedy("write an id such as place/vladivostok"))));
        }

        /** The near ids; where none is, those that begin nearly so, since a slug often goes on with a date. */
        private NearWords near(String written) {
            Set<String> known = known(written);
            NearWords whole = NearWords.of(written, known);
            if (!whole.known().isEmpty()) {
                return whole;
            }
            Map<String, String> beginnings = new TreeMap<>();
            known.forEach(
                    id -> beginnings.putIfAbsent(id.substring(0, Math.min(id.length(), written.length() + 1)), id));
            return new NearWords(
                    written,
                    NearWords.of(written, beginnings.keySet()).known().stream()
                            .flatMap(beginning -> Stream.ofNullable(beginnings.get(beginning)))
                            .toList());
        }

        /** The ids that could have been meant: of the same type, where a type is written. */
        private Set<String> known(String written) {
            String type = written.contains("/") ? written.substring(0, written.indexOf('/') + 1) : "";
            Set<String> ids = new TreeSet<>();
            graph.graph().stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                    .map(Triple::getSubject)
                    .filter(Node::isURI)
                    .forEach(node ->
                            graph.names().slug(new Term.Iri(node.getURI())).ifPresent(ids::add));
            Set<String> same =
                    ids.stream().filter(id -> id.startsWith(type)).collect(Collectors.toCollection(TreeSet::new));
            return same.isEmpty() ? ids : same;
        }
    }

    /** Something that was asked for is not in the graph; the message names what is near. */
    public static final class UnknownId extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownId(String message) {
            super(message);
        }
    }
}
