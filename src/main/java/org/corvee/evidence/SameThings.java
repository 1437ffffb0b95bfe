package org.corvee.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;
import org.corvee.model.Identities;
import org.corvee.model.ThingPair;
import org.corvee.model.Verdict;
import org.corvee.query.Nodes;

/**
 * What things are held to be one, to be two or to be neither yet, and by whose claims: nothing is one with another but by
 * such a claim.
 *
 * @param evidence of the graph
 */
public record SameThings(EvidenceGraph evidence) {
    private static final String AFFIRMS = "affirms";

    /** Nobody is as many; such a set is a mistake that the audit finds. */
    private static final int LARGEST_SET = 100;

    /**
     * One claim on whether two things are one.
     *
     * @param other thing
     */
    public record Link(Verdict verdict, Label other, Claim claim) {}

    /**
     * The claims on whether a thing is one with another of this graph; what was taken back is none.
     *
     * <p>What is held to be one or two is a fact, and so is found however much is claimed of the thing; what is left open is
     * never a fact, and is looked for among all that is.
     */
    public List<Link> of(Node thing) {
        List<Link> links = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.SAME, Verdict.DIFFERENT)) {
            Stream.concat(
                            graph().stream(thing, property(verdict), Node.ANY),
                            graph().stream(Node.ANY, property(verdict), thing))
                    .sorted(Comparator.comparing(Triple::toString))
                    .forEach(fact -> evidence.claimsOf(fact).forEach(claim -> link(verdict, thing, claim, links)));
        }
        graph().stream(Node.ANY, RDF.predicate.asNode(), property(Verdict.UNSURE))
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::toString))
                .forEach(claim -> link(Verdict.UNSURE, thing, claim, links));
        return List.copyOf(links);
    }

    private void link(Verdict verdict, Node thing, Node claim, List<Link> links) {
        evidence.tripleOf(claim)
                .filter(said ->
                        said.getSubject().equals(thing) || said.getObject().equals(thing))
                .map(said -> said.getSubject().equals(thing) ? said.getObject() : said.getSubject())
                .filter(other -> isThing(other) && holds(claim))
                .ifPresent(other -> links.add(new Link(verdict, evidence.label(other), evidence.claim(claim))));
    }

    /** The pairs on which somebody has decided, whatever was decided, and those that follow from what is held to be one. */
    public Set<ThingPair> decided() {
        Set<ThingPair> decided = new HashSet<>();
        for (Verdict verdict : Verdict.values()) {
            each(verdict, (one, other) -> decided.add(ThingPair.of(one, other)));
        }
        identities().sets().stream()
                .filter(set -> set.size() <= LARGEST_SET)
                .forEach(set -> set.forEach(one -> set.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> decided.add(ThingPair.of(one, other)))));
        return decided;
    }

    /** Who is held to be one, and who to be two. */
    public Identities identities() {
        Identities identities = new Identities();
        for (Verdict verdict : Verdict.values()) {
            each(verdict, (one, other) -> identities.take(verdict, one, other));
        }
        return identities;
    }

    private interface PairTask {
        void with(String one, String other);
    }

    private void each(Verdict verdict, PairTask task) {
        TreeMap<String, Node> claims = new TreeMap<>();
        graph().find(Node.ANY, RDF.predicate.asNode(), property(verdict))
                .mapWith(Triple::getSubject)
                .forEachRemaining(claim -> claims.put(claim.toString(), claim));
        claims.values().stream().filter(this::holds).forEach(claim -> evidence.tripleOf(claim)
                .filter(said -> said.getSubject().isURI() && said.getObject().isURI())
                .filter(said -> !said.getSubject().equals(said.getObject()))
                .ifPresent(said ->
                        task.with(said.getSubject().getURI(), said.getObject().getURI())));
    }

    private Graph graph() {
        return evidence.graph();
    }

    private boolean isThing(Node node) {
        return node.isURI() && graph().contains(node, RDF.type.asNode(), Node.ANY);
    }

    private boolean holds(Node claim) {
        return evidence.nodes()
                        .value(claim, Nodes.iri(Cv.STANCE))
                        .filter(stance -> stance.toString().endsWith("#" + AFFIRMS))
                        .isPresent()
                && !graph().contains(claim, Nodes.iri(Cv.RETRACTED_ON), Node.ANY);
    }

    private static Node property(Verdict verdict) {
        return verdict == Verdict.SAME ? SKOS.exactMatch.asNode() : Nodes.iri(Cv.term(verdict.property()));
    }
}
