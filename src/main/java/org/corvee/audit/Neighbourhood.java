package org.corvee.audit;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.NodeReader;
import org.corvee.model.Cv;

/**
 * The part of a graph on which it depends what a withdrawal changes.
 *
 * <p>A fact needs the claims that say it, a finding those on which it rests, and a check looks at one thing, one property of
 * it, and at who says so through whom. So what is said beside the withdrawn claims, and what their findings rest on, is
 * enough, each claim with all that it comes from; the rest of the graph, however large, is the same before and after.
 */
final class Neighbourhood {
    /** Whose members a rule may look at wherever it stands: the words of the graph, and the law. */
    private static final List<Node> EVERYWHERE = Stream.of(
                    OWL.Class,
                    OWL.ObjectProperty,
                    OWL.DatatypeProperty,
                    OWL.AnnotationProperty,
                    SKOS.Concept,
                    SKOS.ConceptScheme)
            .map(type -> type.asNode())
            .toList();

    private static final List<Node> LAW = Stream.of("SanctionsRegime", "Resolution", "Provision", "Obligation")
            .map(Neighbourhood::term)
            .toList();

    /** What makes claims about one thing count for another. */
    private static final List<Node> JOINING = Stream.of("hasParticipant", "worksFor", "hasStatus")
            .map(Neighbourhood::term)
            .toList();

    private final NodeReader nodes;
    private final Set<Node> copied = new HashSet<>();

    /** What findings are about, of which several may be about one. */
    private final Set<Node> found = new HashSet<>();

    private final Deque<Node> open = new ArrayDeque<>();

    private Neighbourhood(NodeReader nodes) {
        this.nodes = nodes;
    }

    private static Node term(String name) {
        return iri(Cv.term(name));
    }

    /** Everything that is said of what is in the neighbourhood of a withdrawal. */
    static Stream<Triple> of(Withdrawal withdrawal, EvidenceGraph evidence) {
        Neighbourhood near = new Neighbourhood(evidence.nodes());
        near.reach(withdrawal.gone());
        return near.copied.stream().flatMap(node -> evidence.graph().find(node, Node.ANY, Node.ANY).toList().stream());
    }

    private void reach(Set<Node> gone) {
        Set<Node> law = LAW.stream()
                .flatMap(type -> nodes.subjects(RDF.type.asNode(), type).stream())
                .collect(Collectors.toSet());
        List<Node> claims = Stream.concat(
                        gone.stream().filter(this::isClaim), gone.stream().flatMap(this::claimsOf))
                .distinct()
                .toList();
        gone.forEach(this::copy);
        // Of what names no source any more, each fact has to be somebody's.
        gone.stream()
                .flatMap(source -> nodes.subjects(DCTerms.source.asNode(), source).stream())
                .flatMap(this::claimsAbout)
                .forEach(this::claim);
        claims.forEach(this::saidBeside);
        claims.forEach(claim -> nodes.subjects(iri(Cv.RESTS_ON), claim).forEach(this::basis));
        Set<Node> judged = claims.stream().flatMap(this::judged).collect(Collectors.toSet());
        Stream.concat(
                        judged.stream().flatMap(thing -> nodes.subjects(iri(Cv.ABOUT_ENTITY), thing).stream()),
                        judged.stream().anyMatch(law::contains)
                                ? law.stream().flatMap(thing -> nodes.subjects(iri(Cv.UNDER_PROVISION), thing).stream())
                                : Stream.of())
                .distinct()
                .forEach(this::basis);
        law.stream().flatMap(this::claimsAbout).forEach(this::claim);
        EVERYWHERE.forEach(type -> nodes.subjects(RDF.type.asNode(), type).forEach(this::copy));
        close();
    }

    /** The claims with a thing as a part; when it goes, they lose it. */
    private Stream<Node> claimsOf(Node thing) {
        return Stream.concat(claimsAbout(thing), nodes.subjects(RDF.object.asNode(), thing).stream());
    }

    private Stream<Node> claimsAbout(Node thing) {
        return nodes.subjects(RDF.subject.asNode(), thing).stream();
    }

    private boolean isClaim(Node node) {
        return nodes.isA(node, iri(Cv.CLAIM));
    }

    /** All that is said of the same thing by the same property. */
    private void saidBeside(Node claim) {
        part(claim, RDF.subject).forEach(subject -> part(claim, RDF.predicate)
                .forEach(property -> nodes.subjects(RDF.subject.asNode(), subject).stream()
                        .filter(other -> nodes.graph().contains(other, RDF.predicate.asNode(), property))
                        .forEach(this::claim)));
    }

    private Stream<Node> part(Node claim, Property part) {
        return nodes.values(claim, part.asNode());
    }

    /**
     * All on which a finding rests, and all on which it may come to rest: what is said of the thing that it is about, and what
     * makes that one to be judged.
     */
    private void basis(Node finding) {
        nodes.values(finding, iri(Cv.RESTS_ON)).forEach(this::claim);
        nodes.values(finding, iri(Cv.ABOUT_ENTITY)).filter(found::add).forEach(about -> {
            copy(about);
            claimsAbout(about).forEach(this::claim);
            nodes.subjects(RDF.object.asNode(), about).stream()
                    .filter(claim -> part(claim, RDF.predicate).anyMatch(JOINING::contains))
                    .forEach(this::claim);
        });
    }

    /** What a provision may be held against because of a claim. */
    private Stream<Node> judged(Node claim) {
        boolean isJoining = part(claim, RDF.predicate).anyMatch(JOINING::contains);
        return isJoining ? Stream.concat(part(claim, RDF.subject), part(claim, RDF.object)) : part(claim, RDF.subject);
    }

    /** A claim, what it says, and where it comes from. */
    private void claim(Node claim) {
        copy(claim);
        parts(claim).forEach(this::copy);
    }

    private void copy(Node node) {
        if (node.isURI() && copied.add(node)) {
            open.add(node);
        }
    }

    /** The sources of what is there, link by link; and what is said of the things that are named, but not of theirs. */
    private void close() {
        Set<Node> named = new HashSet<>();
        while (!open.isEmpty()) {
            Node node = open.remove();
            onward(node).forEach(this::copy);
            named.addAll(parts(node));
        }
        copied.addAll(named);
    }

    private Collection<Node> parts(Node claim) {
        return nodes.graph()
                .find(claim, Node.ANY, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toList();
    }

    /** From a passage to its document, from a testimony to its voice and to those that it relays, to what holds a place. */
    private Stream<Node> onward(Node node) {
        return Stream.of(
                        OA.hasSource.asNode(),
                        iri(Cv.WITNESS),
                        iri(Cv.IN_DOCUMENT),
                        iri(Cv.RELAYS_ALL),
                        iri(Cv.RELAYS),
                        iri(Cv.DERIVES_FROM_ALL),
                        iri(Cv.CONTAINED_IN_ALL))
                .flatMap(property -> nodes.values(node, property));
    }
}
