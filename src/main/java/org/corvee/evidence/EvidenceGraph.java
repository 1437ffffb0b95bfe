package org.corvee.evidence;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.corvee.query.Labels;
import org.corvee.query.LruCache;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rests on what from a published graph: the one reader of evidence, for every page and every report.
 *
 * <p>Whatever is about one thing is found through the store's indexes, so that it costs no more in a larger graph.
 */
public final class EvidenceGraph {
    private static final String INFLUENCED = "http://www.w3.org/ns/prov#wasInfluencedBy";

    /** The classes of voices that their publishers do not name. */
    public static final Set<Node> UNNAMED = Set.of(
            iri(Cv.UNNAMED_PERSON),
            iri(Cv.UNNAMED_GROUP),
            iri(Cv.term("UnnamedExperts")),
            iri(Cv.term("UnnamedReports")));

    private static final int KEPT = 4096;

    private static final Pattern CLAIM_ID = Pattern.compile("(https?://.*/)id/claim/[^/]*");

    /** As the text of a document goes; a claim without a passage comes last. */
    private static final Comparator<Claim> IN_READING_ORDER = Comparator.comparing((Claim claim) -> claim.source()
                    .document()
                    .map(document -> document.id().iri())
                    .orElse("~"))
            .thenComparing(claim -> Optional.ofNullable(claim.source().passage())
                    .map(Passage::start)
                    .orElse(-1))
            .thenComparing(claim -> Optional.ofNullable(claim.source().passage())
                    .map(Passage::end)
                    .orElse(-1))
            .thenComparing(claim -> claim.id().iri());

    private final NodeReader nodes;
    private final Function<Node, Claim.Standing> standings;
    private final LruCache<Node, Document> documents = new LruCache<>(KEPT);
    private final LruCache<Node, List<Testimony>> chains = new LruCache<>(KEPT);

    /**
     * A graph whose things have names under a base.
     *
     * @param graph is read inside the transaction of whoever holds it, and does not change meanwhile
     */
    public EvidenceGraph(Graph graph, ShortNames names) {
        this.nodes = new NodeReader(graph, Labels.in(graph, names));
        this.standings = this::standing;
    }

    /**
     * A graph whose claims stand as somebody else says, such as a table of them under a policy that a reader has chosen.
     *
     * @param labels of its things
     * @param standings of its claims
     */
    public EvidenceGraph(Graph graph, Labels labels, Function<Node, Claim.Standing> standings) {
        this.nodes = new NodeReader(graph, labels);
        this.standings = standings;
    }

    /** A graph whose base its claims tell. */
    public static EvidenceGraph of(Graph graph) {
        return new EvidenceGraph(
                graph,
                graph.stream(Node.ANY, RDF.type.asNode(), iri(Cv.CLAIM))
                        .filter(claim -> claim.getSubject().isURI())
                        .map(claim -> CLAIM_ID.matcher(claim.getSubject().getURI()))
                        .filter(Matcher::matches)
                        .map(id -> new ShortNames(id.group(1)))
                        .findFirst()
                        .orElse(ShortNames.PUBLISHED));
    }

    /** Reads single nodes of the same graph. */
    public NodeReader nodes() {
        return nodes;
    }

    /** The graph itself. */
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
        return subjects(RDF.type.asNode(), iri(Cv.CLAIM));
    }

    /** Every document, in the order of their IRIs. */
    public List<Node> documents() {
        return subjects(RDF.type.asNode(), iri(Cv.DOCUMENT));
    }

    /** Every passage, in the order of their IRIs. */
    public List<Node> passages() {
        return subjects(RDF.type.asNode(), iri(Cv.PASSAGE));
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
        return read(Stream.concat(Stream.of(voice), subjects(iri(Cv.WITNESS), voice).stream())
                .flatMap(testimony -> subjects(iri(Cv.TESTIMONY_OF), testimony).stream()));
    }

    /** The claims of a document, as its text goes. */
    public List<Claim> claimsIn(Node document) {
        return read(subjects(OA.hasSource.asNode(), document).stream()
                .flatMap(passage -> subjects(iri(Cv.PASSAGE_OF), passage).stream()));
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
        return nodes.isA(node, iri(Cv.CLAIM));
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
        NodeReader.NodeDescription said = nodes.describe(claim);
        return new Claim(
                label(claim),
                statement(said),
                new Claim.Manner(
                        said.word(Cv.STANCE),
                        said.word(Cv.MODALITY),
                        said.word(Cv.PART),
                        said.word(Cv.QUALIFIER),
                        Dating.read(said.text(Cv.HOLDS_DURING), said.text(Cv.HOLDS_FROM), said.text(Cv.HOLDS_TO))),
                new Claim.Curation(
                        said.text(Cv.SAYS),
                        said.text(Cv.REASON),
                        said.label(Cv.CREDIBILITY),
                        standings.apply(claim),
                        history(said)),
                new Claim.Source(
                        said.value(Cv.PASSAGE_OF).map(this::passage).orElse(null),
                        said.value(Cv.TESTIMONY_OF).map(this::chain).orElse(List.of()),
                        said.labels(DCTerms.source.getURI()),
                        said.labels(Cv.CITES)));
    }

    private static Claim.History history(NodeReader.NodeDescription said) {
        Claim.Review review = new Claim.Review(said.text(Cv.REVIEWED_BY), said.text(Cv.REVIEWED_ON));
        return new Claim.History(
                said.text(Cv.RECORDED_ON),
                said.text(Cv.RETRACTED_ON),
                Optional.of(review)
                        .filter(known -> !known.by().isEmpty() && !known.on().isEmpty()),
                said.label(INFLUENCED));
    }

    /** How the graph itself takes a claim. */
    private Claim.Standing standing(Node claim) {
        return new Claim.Standing(
                nodes.values(claim, iri(Cv.ASSERTED_UNDER)).map(this::label).toList(),
                subjects(iri(Cv.RESTS_ON), claim).stream()
                        .filter(finding ->
                                graph().contains(finding, iri(Cv.CONFLICT_CLASS), iri(Cv.concept("conflict", "real"))))
                        .anyMatch(finding -> graph().contains(finding, iri(Cv.ONE_SIDE), claim)
                                || graph().contains(finding, iri(Cv.OTHER_SIDE), claim)));
    }

    private static @Nullable Statement statement(NodeReader.NodeDescription claim) {
        Optional<Label> subject = claim.label(RDF.subject.getURI());
        Optional<Label> predicate = claim.label(RDF.predicate.getURI());
        Optional<Label> object = claim.label(RDF.object.getURI());
        return subject.isEmpty() || predicate.isEmpty() || object.isEmpty()
                ? null
                : new Statement(subject.get(), predicate.get(), object.get());
    }

    /** On how many independent origins a claim's statement rests, as far as a finding says. */
    public Origins origins(Node claim) {
        return subjects(iri(Cv.RESTS_ON), claim).stream()
                .filter(finding -> nodes.isA(finding, iri(Cv.CORROBORATION)))
                .map(nodes::describe)
                .filter(finding -> finding.number(Cv.ORIGINS_AT_LEAST) >= 1
                        && finding.number(Cv.ORIGINS_AT_MOST) >= finding.number(Cv.ORIGINS_AT_LEAST))
                .map(finding -> new Origins(finding.number(Cv.ORIGINS_AT_LEAST), finding.number(Cv.ORIGINS_AT_MOST)))
                .max(Comparator.comparing(Origins::atMost))
                .orElse(Origins.ONE);
    }

    /** The testimonies from one outwards to the one that nobody relays. */
    public List<Testimony> chain(Node testimony) {
        return chains.get(testimony, this::readChain);
    }

    private List<Testimony> readChain(Node testimony) {
        List<Testimony> chain = new ArrayList<>();
        Set<Node> seen = new LinkedHashSet<>();
        @Nullable Node next = testimony;
        while (next != null && seen.add(next)) {
            chain.add(testimony(next));
            next = subjects(iri(Cv.RELAYS), next).stream().findFirst().orElse(null);
        }
        return List.copyOf(chain);
    }

    /** The chains of the testimonies in a document, its own first. */
    public List<List<Testimony>> chainsIn(Node document) {
        return subjects(iri(Cv.IN_DOCUMENT), document).stream()
                .map(this::chain)
                .sorted(Comparator.comparing(chain -> chain.get(0).depth()))
                .toList();
    }

    private Testimony testimony(Node testimony) {
        NodeReader.NodeDescription said = nodes.describe(testimony);
        boolean unnamed = said.value(Cv.WITNESS).stream()
                .flatMap(who -> nodes.values(who, RDF.type.asNode()))
                .anyMatch(UNNAMED::contains);
        return new Testimony(
                label(testimony),
                said.label(Cv.WITNESS).orElse(null),
                unnamed,
                said.number(Cv.HEARSAY_DEPTH),
                new Testimony.Occasion(
                        Dating.read(said.text(Cv.SAID_DURING), said.text(Cv.SAID_FROM), said.text(Cv.SAID_TO)),
                        said.label(Cv.HOW_KNOWN),
                        said.label(Cv.RELIABILITY)));
    }

    /** A passage; one that names no document has none whose text could be read. */
    public Passage passage(Node passage) {
        NodeReader.NodeDescription said = nodes.describe(passage);
        return new Passage(
                label(passage),
                document(said.value(OA.hasSource.getURI()).orElse(passage)),
                said.number(OA.start.getURI()),
                said.number(OA.end.getURI()),
                said.text(Cv.SHA256));
    }

    /** A document. */
    public Document document(Node document) {
        return documents.get(document, this::readDocument);
    }

    private Document readDocument(Node document) {
        NodeReader.NodeDescription said = nodes.describe(document);
        return new Document(
                label(document),
                said.label(Cv.PUBLISHER).orElse(null),
                new Document.Dates(
                        said.text(Cv.PUBLISHED_DURING),
                        said.text(Cv.PUBLISHED_FROM),
                        said.text(Cv.PUBLISHED_TO),
                        inferredDate(document),
                        said.text(Cv.RECORDED_ON)),
                new Document.Pinned(said.text(Cv.TEXT_FILE), said.text(Cv.SHA256), said.number(Cv.TEXT_LENGTH)),
                said.label(Cv.MARKING));
    }

    /** When a document was published, as the curators claim it. */
    private Optional<Dating> inferredDate(Node document) {
        Optional<Node> curators = names().thing("actor/corvee-curators").map(Nodes::node);
        return subjects(RDF.subject.asNode(), document).stream()
                .filter(claim -> graph().contains(claim, RDF.predicate.asNode(), iri(Cv.term("publishedOn")))
                        && graph().contains(claim, iri(Cv.STANCE), iri(Cv.concept("stance", "affirms")))
                        && !graph().contains(claim, iri(Cv.RETRACTED_ON), Node.ANY))
                .filter(claim -> nodes.value(claim, iri(Cv.TESTIMONY_OF))
                        .flatMap(testimony -> nodes.value(testimony, iri(Cv.WITNESS)))
                        .equals(curators))
                .flatMap(claim -> nodes.value(claim, RDF.object.asNode()).stream())
                .map(nodes::describe)
                .map(time -> Dating.read(time.text(Cv.EDTF), time.text(Cv.EARLIEST), time.text(Cv.LATEST)))
                .findFirst();
    }

    /** The works from which a document derives, at whatever remove. */
    public List<Label> derivation(Node document) {
        return nodes.describe(document).labels(Cv.DERIVES_FROM_ALL);
    }

    /** The subjects of a property and an object, in the order of their names. */
    public List<Node> subjects(Node property, Node object) {
        return nodes.subjects(property, object);
    }
}
