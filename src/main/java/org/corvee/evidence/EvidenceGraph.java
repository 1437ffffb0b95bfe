package org.corvee.evidence;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.corvee.query.Labels;
import org.corvee.query.ShortNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rests on what from a published graph: the one reader of evidence, for every page and every report.
 *
 * <p>Whatever is about one thing is found through the store's indexes, so that it costs no more in a larger graph.
 *
 * @param nodes reads inside the transaction of whoever holds the graph
 */
public record EvidenceGraph(NodeReader nodes) {
    private static final Set<Node> UNNAMED =
            Set.of(Terms.UNNAMED_PERSON, Terms.UNNAMED_GROUP, Terms.cv("UnnamedExperts"), Terms.cv("UnnamedReports"));

    private static final Pattern CLAIM_ID = Pattern.compile("(https?://.*/)id/claim/[^/]*");

    /** As the text of a document goes; a claim without a passage comes last. */
    private static final Comparator<Claim> IN_READING_ORDER = Comparator.comparing(
                    (Claim claim) -> claim.source().document().map(document -> document.id().iri()).orElse("~"))
            .thenComparing(claim -> Optional.ofNullable(claim.source().passage()).map(Passage::start).orElse(-1))
            .thenComparing(claim -> Optional.ofNullable(claim.source().passage()).map(Passage::end).orElse(-1))
            .thenComparing(claim -> claim.id().iri());

    /** A graph whose things have names under a base. */
    public EvidenceGraph(Graph graph, ShortNames names) {
        this(new NodeReader(graph, Labels.in(graph, names)));
    }

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

    public Graph graph() {
        return nodes.graph();
    }

    /** The short names of this graph. */
    public ShortNames names() {
        return nodes.labels().names();
    }

    /** A node with what readers call it. */
    public Label label(Node node) {
        return nodes.label(node);
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

    /** The claims with a thing as subject or object; a claim itself for a claim. */
    public List<Claim> claimsAbout(Node thing) {
        return read(Stream.of(
                        Stream.of(thing).filter(this::isClaim),
                        subjects(RDF.subject.asNode(), thing).stream(),
                        subjects(RDF.object.asNode(), thing).stream())
                .flatMap(claims -> claims));
    }

    /** The claims of a voice: of a witness, or of one testimony. */
    public List<Claim> claimsBy(Node voice) {
        return read(Stream.concat(Stream.of(voice), subjects(Terms.WITNESS, voice).stream())
                .flatMap(testimony -> subjects(Terms.TESTIMONY_OF, testimony).stream()));
    }

    /** The claims of a document, as its text goes. */
    public List<Claim> claimsIn(Node document) {
        return read(subjects(OA.hasSource.asNode(), document).stream()
                .flatMap(passage -> subjects(Terms.PASSAGE_OF, passage).stream()));
    }

    /** Other claims of the same statement, in whatever stance. */
    public List<Claim> claimsBeside(Node claim) {
        return read(tripleOf(claim).stream()
                .flatMap(triple -> claimsOf(triple).stream())
                .filter(other -> !other.equals(claim)));
    }

    private List<Claim> read(Stream<Node> claims) {
        return claims.distinct()
                .filter(this::isClaim)
                .map(this::claim)
                .sorted(IN_READING_ORDER)
                .toList();
    }

    private boolean isClaim(Node node) {
        return nodes.isA(node, Terms.CLAIM);
    }

    /** The claims that state a triple, in whatever stance. */
    public List<Node> claimsOf(Triple triple) {
        return subjects(RDF.object.asNode(), triple.getObject()).stream()
                .filter(claim -> graph().contains(claim, RDF.predicate.asNode(), triple.getPredicate())
                        && graph().contains(claim, RDF.subject.asNode(), triple.getSubject()))
                .toList();
    }

    /** What a claim states, if it says all three terms. */
    public Optional<Triple> tripleOf(Node claim) {
        return nodes.value(claim, RDF.subject.asNode()).flatMap(s -> nodes.value(claim, RDF.predicate.asNode())
                .flatMap(p -> nodes.value(claim, RDF.object.asNode()).map(o -> Triple.create(s, p, o))));
    }

    /** The statement of a triple. */
    public Statement statement(Triple triple) {
        return new Statement(label(triple.getSubject()), label(triple.getPredicate()), label(triple.getObject()));
    }

    /** A claim with all that it rests on. */
    public Claim claim(Node claim) {
        return new Claim(
                label(claim),
                tripleOf(claim).map(this::statement).orElse(null),
                new Claim.Manner(
                        nodes.word(claim, Terms.STANCE),
                        nodes.word(claim, Terms.MODALITY),
                        nodes.word(claim, Terms.PART),
                        text(claim, Terms.HOLDS_DURING),
                        text(claim, Terms.HOLDS_FROM)),
                new Claim.Curation(
                        text(claim, Terms.SAYS),
                        text(claim, Terms.REASON),
                        nodes.value(claim, Terms.CREDIBILITY).map(this::label),
                        nodes.labels(claim, Terms.ASSERTED_UNDER),
                        text(claim, Terms.RETRACTED_ON)),
                new Claim.Source(
                        nodes.value(claim, Terms.PASSAGE_OF).map(this::passage).orElse(null),
                        nodes.value(claim, Terms.TESTIMONY_OF).map(this::chain).orElse(List.of()),
                        nodes.labels(claim, DCTerms.source.asNode())));
    }

    /** On how many independent origins a claim's statement rests, as far as a finding says. */
    public Origins origins(Node claim) {
        return subjects(Terms.RESTS_ON, claim).stream()
                .filter(finding -> nodes.isA(finding, Terms.CORROBORATION))
                .map(finding -> new Origins(
                        nodes.number(finding, Terms.ORIGINS_AT_LEAST), nodes.number(finding, Terms.ORIGINS_AT_MOST)))
                .max(Comparator.comparing(Origins::atMost))
                .orElse(Origins.ONE);
    }

    /** The testimonies from one outwards to the one that nobody relays. */
    public List<Testimony> chain(Node testimony) {
        List<Testimony> chain = new ArrayList<>();
        Set<Node> seen = new LinkedHashSet<>();
        @Nullable Node next = testimony;
        while (next != null && seen.add(next)) {
            chain.add(testimony(next));
            next = subjects(Terms.RELAYS, next).stream().findFirst().orElse(null);
        }
        return chain;
    }

    /** The chains of the testimonies in a document, its own first. */
    public List<List<Testimony>> chainsIn(Node document) {
        return subjects(Terms.IN_DOCUMENT, document).stream()
                .map(this::chain)
                .sorted(Comparator.comparing(chain -> chain.get(0).depth()))
                .toList();
    }

    private Testimony testimony(Node testimony) {
        Optional<Node> witness = nodes.value(testimony, Terms.WITNESS);
        boolean unnamed = witness.stream()
                .flatMap(who -> nodes.values(who, RDF.type.asNode()))
                .anyMatch(UNNAMED::contains);
        return new Testimony(
                label(testimony),
                witness.map(this::label).orElse(null),
                unnamed,
                nodes.number(testimony, Terms.HEARSAY_DEPTH),
                new Testimony.Occasion(
                        text(testimony, Terms.SAID_DURING),
                        nodes.value(testimony, Terms.HOW_KNOWN).map(this::label),
                        nodes.value(testimony, Terms.RELIABILITY).map(this::label)));
    }

    /** A passage; one that names no document has none whose text could be read. */
    public Passage passage(Node passage) {
        Node document = nodes.value(passage, OA.hasSource.asNode()).orElse(passage);
        return new Passage(
                label(passage),
                document(document),
                nodes.number(passage, OA.start.asNode()),
                nodes.number(passage, OA.end.asNode()),
                text(passage, Terms.SHA256));
    }

    /** A document. */
    public Document document(Node document) {
        return new Document(
                label(document),
                nodes.value(document, Terms.PUBLISHER).map(this::label).orElse(null),
                new Document.Dates(
                        text(document, Terms.PUBLISHED_DURING),
                        text(document, Terms.PUBLISHED_FROM),
                        text(document, Terms.PUBLISHED_TO),
                        text(document, Terms.RECORDED_ON)),
                new Document.Pinned(
                        text(document, Terms.TEXT_FILE),
                        text(document, Terms.SHA256),
                        nodes.number(document, Terms.TEXT_LENGTH)),
                nodes.value(document, Terms.MARKING).map(this::label));
    }

    /** The works from which a document derives, at whatever remove. */
    public List<Label> derivation(Node document) {
        return nodes.labels(document, Terms.DERIVES_FROM_ALL);
    }

    /** The subjects of a property and an object, in the order of their names. */
    public List<Node> subjects(Node property, Node object) {
        return nodes.subjects(property, object);
    }

    private String text(Node subject, Node property) {
        return nodes.text(subject, property).orElse("");
    }
}
