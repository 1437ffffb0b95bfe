package org.corvee.audit.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rests on what from a published graph.
 *
 * @param graph is read inside the transaction of whoever holds it
 * @param names gives the short names
 */
public record EvidenceGraph(Graph graph, ShortNames names) {
    private static final Set<Node> UNNAMED =
            Set.of(Terms.UNNAMED_PERSON, Terms.UNNAMED_GROUP, Terms.cv("UnnamedExperts"), Terms.cv("UnnamedReports"));

    private static final Pattern CLAIM_ID = Pattern.compile("(https?://.*/)id/claim/[^/]*");

    /** A graph whose base its claims tell. */
    public static EvidenceGraph of(Graph graph) {
        return new EvidenceGraph(
                graph,
                graph.stream(Node.ANY, RDF.type.asNode(), Terms.CLAIM)
                        .filter(claim -> claim.getSubject().isURI())
                        .map(claim -> CLAIM_ID.matcher(claim.getSubject().getURI()))
                        .filter(Matcher::matches)
                        .map(id -> new ShortNames(id.group(1)))
                        .findFirst()
                        .orElse(ShortNames.PUBLISHED));
    }

    /** The names of a node. */
    public Named named(Node node) {
        if (!node.isURI()) {
            return Named.value(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
        }
        String id = names.brief(new Term.Iri(node.getURI()));
        return new Named(node.getURI(), id, nodes().label(node).orElse(id));
    }

    /** Every claim, in the order of their IRIs. */
    public List<Node> claims() {
        return subjects(RDF.type.asNode(), Terms.CLAIM);
    }

    /** Every document, in the order of their IRIs. */
    public List<Node> documents() {
        return subjects(RDF.type.asNode(), Terms.DOCUMENT);
    }

    /** Every passage, in the order of their IRIs. */
    public List<Node> passages() {
        return subjects(RDF.type.asNode(), Terms.PASSAGE);
    }

    /** The claims that state a triple, in whatever stance. */
    public List<Node> claimsOf(Triple triple) {
        return subjects(RDF.object.asNode(), triple.getObject()).stream()
                .filter(claim -> graph.contains(claim, RDF.predicate.asNode(), triple.getPredicate())
                        && graph.contains(claim, RDF.subject.asNode(), triple.getSubject()))
                .toList();
    }

    /** What a claim states, if it says all three terms. */
    public Optional<Triple> tripleOf(Node claim) {
        return first(claim, RDF.subject.asNode()).flatMap(s -> first(claim, RDF.predicate.asNode())
                .flatMap(p -> first(claim, RDF.object.asNode()).map(o -> Triple.create(s, p, o))));
    }

    /** The fact of a triple. */
    public Fact fact(Triple triple) {
        return new Fact(named(triple.getSubject()), named(triple.getPredicate()), named(triple.getObject()));
    }

    /** A claim with all that it rests on. */
    public ClaimCard claim(Node claim) {
        return new ClaimCard(
                named(claim),
                tripleOf(claim).map(this::fact).orElse(null),
                new Tone(
                        word(claim, Terms.STANCE),
                        word(claim, Terms.MODALITY),
                        word(claim, Terms.PART),
                        text(claim, Terms.HOLDS_DURING)),
                new ClaimCard.Gloss(
                        text(claim, Terms.SAYS),
                        text(claim, Terms.REASON),
                        objects(claim, Terms.ASSERTED_UNDER).map(this::named).toList()),
                new ClaimCard.Source(
                        first(claim, Terms.PASSAGE_OF).map(this::passage).orElse(null),
                        first(claim, Terms.TESTIMONY_OF).map(this::voices).orElse(List.of())));
    }

    /** The voices from a testimony outwards to the one that nobody relays. */
    public List<Voice> voices(Node testimony) {
        List<Voice> voices = new ArrayList<>();
        Set<Node> seen = new LinkedHashSet<>();
        @Nullable Node next = testimony;
        while (next != null && seen.add(next)) {
            voices.add(voice(next));
            next = subjects(Terms.RELAYS, next).stream().findFirst().orElse(null);
        }
        return voices;
    }

    private Voice voice(Node testimony) {
        Optional<Node> witness = first(testimony, Terms.WITNESS);
        boolean unnamed =
                witness.stream().flatMap(who -> objects(who, RDF.type.asNode())).anyMatch(UNNAMED::contains);
        return new Voice(
                named(testimony),
                witness.map(this::named).orElse(null),
                unnamed,
                number(testimony, Terms.HEARSAY_DEPTH),
                new Voice.Occasion(text(testimony, Terms.SAID_DURING), word(testimony, Terms.HOW_KNOWN)));
    }

    /** A passage; one that names no document has none whose text could be read. */
    public PassageCard passage(Node passage) {
        Node document = first(passage, OA.hasSource.asNode()).orElse(passage);
        return new PassageCard(
                named(passage),
                document(document),
                number(passage, OA.start.asNode()),
                number(passage, OA.end.asNode()),
                text(passage, Terms.SHA256));
    }

    /** A document. */
    public DocumentCard document(Node document) {
        return new DocumentCard(
                named(document),
                first(document, Terms.PUBLISHER).map(this::named).orElse(null),
                text(document, Terms.PUBLISHED_DURING),
                new DocumentCard.Pinned(
                        text(document, Terms.TEXT_FILE),
                        text(document, Terms.SHA256),
                        number(document, Terms.TEXT_LENGTH)));
    }

    /** The subjects of a property and an object, in the order of their names. */
    public List<Node> subjects(Node property, Node object) {
        return sorted(graph.stream(Node.ANY, property, object).map(Triple::getSubject));
    }

    /** The objects of a subject and a property, in the order of their names. */
    public Stream<Node> objects(Node subject, Node property) {
        return nodes().values(subject, property);
    }

    private static List<Node> sorted(Stream<Node> nodes) {
        return nodes.distinct().sorted(NodeReader.BY_TEXT).toList();
    }

    private NodeReader nodes() {
        return new NodeReader(graph);
    }

    private Optional<Node> first(Node subject, Node property) {
        return nodes().value(subject, property);
    }

    private String text(Node subject, Node property) {
        return nodes().text(subject, property).orElse("");
    }

    private String word(Node subject, Node property) {
        return first(subject, property)
                .filter(Node::isURI)
                .map(node -> node.getURI().substring(node.getURI().lastIndexOf('#') + 1))
                .orElse("");
    }

    private int number(Node subject, Node property) {
        return first(subject, property)
                .filter(node -> node.isLiteral() && node.getLiteralLexicalForm().matches("[0-9]{1,9}"))
                .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
                .orElse(-1);
    }
}
